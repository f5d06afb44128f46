import { availableParallelism } from 'node:os';
import type { ThreadSettings } from './messages.ts';
import { type Ended, type Running, startThread, type TruthThread } from './start-thread.ts';

/** Threads that follow rules. Tasks wait their turn, first come, first served. */
export type TruthThreads = {
  readonly count: number;
  run(running: Running): Promise<Ended>;
  /** Starts them before they are needed. */
  warm(): void;
  close(): Promise<void>;
};

const most = 4;
const outOfTime: Ended = { stopped: 'time', stream: 0 };
const gone: Ended = { stopped: 'cancelled', stream: 0 };

export function createTruthThreads(
  settings: ThreadSettings,
  count: number = Math.min(most, Math.max(2, availableParallelism())),
): TruthThreads {
  const free: TruthThread[] = [];
  const waiting: ((thread: TruthThread | null) => void)[] = [];
  const threads = new Set<TruthThread>();
  let isClosed = false;

  function start(): TruthThread {
    const thread = startThread(settings);
    threads.add(thread);
    return thread;
  }

  function take(): TruthThread | null {
    for (let thread = free.pop(); thread; thread = free.pop()) {
      if (!thread.isOver()) return thread;
      threads.delete(thread);
    }
    return threads.size >= count || isClosed ? null : start();
  }

  function giveBack(thread: TruthThread): void {
    if (thread.isOver()) threads.delete(thread);
    else free.push(thread);
    if (waiting.length > 0) waiting.shift()?.(take());
  }

  /** Null when it is aborted, or its time is over, before its turn. */
  async function takeInTurn(signal: AbortSignal, patienceMs: number): Promise<TruthThread | null> {
    const thread = waiting.length === 0 ? take() : null;
    if (thread || signal.aborted || isClosed) return thread;
    return new Promise((resolve) => {
      const settle = (given: TruthThread | null) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', giveUp);
        resolve(given);
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(settle), 1);
        settle(null);
      };
      const timer = setTimeout(giveUp, patienceMs);
      waiting.push(settle);
      signal.addEventListener('abort', giveUp, { once: true });
    });
  }

  return {
    count,
    async run(running) {
      const { task, signal } = running;
      const began = performance.now();
      const thread = await takeInTurn(signal, task.budgetMs);
      if (!thread) return signal.aborted || isClosed ? gone : outOfTime;
      try {
        const budgetMs = Math.max(1, task.budgetMs - (performance.now() - began));
        return await thread.run({ ...running, task: { ...task, budgetMs } });
      } finally {
        giveBack(thread);
      }
    },
    warm() {
      while (threads.size < count) free.push(start());
    },
    async close() {
      isClosed = true;
      for (const resolve of waiting.splice(0)) resolve(null);
      await Promise.all([...threads].map((thread) => thread.close()));
    },
  };
}
