import { Worker } from 'node:worker_threads';
import { StoreError } from '@hindsight/event-store';
import {
  type FromThread,
  type Progress,
  type Stopped,
  shared,
  type ThreadSettings,
  type TruthTask,
} from './messages.ts';

export type Running = {
  readonly task: TruthTask;
  /** How long the thread may say nothing before it is ended. */
  readonly patienceMs: number;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
};

/** Why a task ended early, and at which of its streams. */
export type Ended = { readonly stopped: Stopped | null; readonly stream: number };

export type TruthThread = {
  readonly isOver: () => boolean;
  /** One task at a time. */
  run(running: Running): Promise<Ended>;
  close(): Promise<void>;
};

// Enough for large states, and little enough that an expression which grows without end meets it soon.
const resourceLimits = { maxOldGenerationSizeMb: 128, maxYoungGenerationSizeMb: 6 };
const settleMs = 500;

export function startThread(settings: ThreadSettings): TruthThread {
  const worker = new Worker(new URL('./truth-thread.ts', import.meta.url), {
    workerData: settings,
    name: 'truth',
    resourceLimits,
  });
  const started = Promise.withResolvers<void>();
  started.promise.catch(() => undefined); // told to those who wait for it
  let isOver = false;
  let receive: (message: FromThread) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  let failure: Error | null = null;
  worker.unref();
  worker.on('message', (message: FromThread) => {
    if (message.kind === 'ready') started.resolve();
    receive(message);
  });
  worker.on('error', (error: Error) => {
    failure = error;
  });
  worker.on('exit', () => {
    isOver = true;
    failure ??= new Error('the thread ended');
    started.reject(failure);
    fail(failure);
  });

  return {
    isOver: () => isOver,
    close: async () => {
      isOver = true;
      await worker.terminate();
    },
    async run({ task, patienceMs, signal, onProgress }) {
      await started.promise;
      if (isOver) throw failure ?? new Error('the thread has ended');
      const board = new Int32Array(new SharedArrayBuffer(4 * shared.length));
      let isOverdue = false;
      const end = () => {
        isOverdue = true;
        isOver = true;
        void worker.terminate();
      };
      const silence = setTimeout(end, patienceMs);
      const overtime = setTimeout(end, task.budgetMs + settleMs);
      let settling: NodeJS.Timeout | undefined;
      const cancel = () => {
        Atomics.store(board, shared.cancelled, 1);
        settling = setTimeout(end, settleMs);
      };
      try {
        return await new Promise<Ended>((resolve, reject) => {
          const where = () => Atomics.load(board, shared.stream);
          receive = (message) => {
            silence.refresh();
            if (message.kind === 'progress') onProgress(message);
            if (message.kind === 'end') resolve({ stopped: message.stopped, stream: where() });
            if (message.kind === 'failed') reject(describeFailure(message));
          };
          fail = (error) => {
            if (isOverdue)
              resolve({ stopped: signal.aborted ? 'cancelled' : 'time', stream: where() });
            else if (isOutOfMemory(error)) resolve({ stopped: 'memory', stream: where() });
            else {
              process.emitWarning(`A thread ended while it followed a rule: ${error.message}`);
              resolve({ stopped: 'crash', stream: where() });
            }
          };
          signal.addEventListener('abort', cancel, { once: true });
          if (signal.aborted) cancel();
          worker.postMessage({ task, board });
        });
      } finally {
        for (const timer of [silence, overtime, settling]) clearTimeout(timer);
        signal.removeEventListener('abort', cancel);
        receive = () => undefined;
        fail = () => undefined;
      }
    },
  };
}

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

function describeFailure({
  isStoreAway,
  message,
}: {
  isStoreAway: boolean;
  message: string;
}): Error {
  if (isStoreAway) return new StoreError('store_unavailable', message, { reason: message });
  return new Error(message);
}
