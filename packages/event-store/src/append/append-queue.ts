import type { Appended } from '../events.ts';
import { storeUnavailable } from '../postgres/connection/classify-failure.ts';
import type { Caller } from '../store-watch.ts';
import type { AppendRequest } from './append-request.ts';
import { type ChooseOptions, chooseGroup } from './choose-group.ts';

/** A request with its caller. */
export type Queued = {
  readonly request: AppendRequest;
  readonly deadline: number;
  readonly caller: Caller;
  /** A try of it was lost: it may be written already. */
  unsure: boolean;
  resolve(appended: readonly Appended[]): void;
  reject(error: unknown): void;
};

const MAX_QUEUED = 20_000;
const MAX_BYTES = 256 * 1024 * 1024;

export type AppendQueueOptions = {
  readonly timeoutMs: number;
  /** What last went wrong with the connection. */
  readonly lastError: () => unknown;
};

/** Appends that wait for a statement, bounded in number, size and time. */
export class AppendQueue {
  readonly #options: AppendQueueOptions;
  #waiting: Queued[] = [];
  #bytes = 0;
  #events = 0;

  constructor(options: AppendQueueOptions) {
    this.#options = options;
  }

  get length(): number {
    return this.#waiting.length;
  }

  get events(): number {
    return this.#events;
  }

  /** Waits its turn; fails at once when too many wait already. */
  add(
    request: AppendRequest,
    caller: Caller,
    signal: AbortSignal | undefined,
  ): Promise<readonly Appended[]> {
    if (this.length >= MAX_QUEUED || this.#bytes + request.bytes > MAX_BYTES)
      throw storeUnavailable(null, `${this.length} appends are waiting already`);
    return new Promise((resolve, reject) => {
      const deadline = performance.now() + this.#options.timeoutMs;
      const queued: Queued = { request, deadline, caller, unsure: false, resolve, reject };
      if (signal) this.#giveUpOnAbort(queued, signal);
      this.#waiting.push(queued);
      this.#count(queued, 1);
    });
  }

  /** Takes the next requests that one statement can write. */
  take(options: ChooseOptions): readonly Queued[] {
    this.#endOverdue();
    const { group, rest } = chooseGroup(this.#waiting, options);
    this.#waiting = [...rest];
    for (const queued of group) this.#count(queued, -1);
    return group;
  }

  /** Puts requests back to the front. */
  putBack(group: readonly Queued[]): void {
    this.#waiting = [...group, ...this.#waiting];
    for (const queued of group) this.#count(queued, 1);
  }

  #count({ request }: Queued, sign: 1 | -1): void {
    this.#bytes += sign * request.bytes;
    this.#events += sign * request.eventCount;
  }

  #endOverdue(): void {
    const now = performance.now();
    const overdue = this.#waiting.filter((queued) => queued.deadline < now);
    if (overdue.length === 0) return;
    this.#waiting = this.#waiting.filter((queued) => queued.deadline >= now);
    for (const queued of overdue) {
      this.#count(queued, -1);
      const outcome = queued.unsure
        ? 'whether it was written is not known; the same event ids make a retry safe'
        : 'nothing was written';
      const reason = `no answer within ${this.#options.timeoutMs} ms: ${outcome}`;
      queued.reject(storeUnavailable(this.#options.lastError(), reason));
    }
  }

  /** A request that still waits is given up; one that may be written already is not. */
  #giveUpOnAbort(queued: Queued, signal: AbortSignal): void {
    const giveUp = (): void => {
      if (queued.unsure || !this.#waiting.includes(queued)) return;
      this.#waiting = this.#waiting.filter((other) => other !== queued);
      this.#count(queued, -1);
      queued.reject(signal.reason);
    };
    signal.addEventListener('abort', giveUp, { once: true });
    const { resolve, reject } = queued;
    queued.resolve = (appended) => {
      signal.removeEventListener('abort', giveUp);
      resolve(appended);
    };
    queued.reject = (error) => {
      signal.removeEventListener('abort', giveUp);
      reject(error);
    };
  }
}
