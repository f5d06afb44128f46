import type { ForwardPayload } from './forward-payload.ts';

/** Payloads in the order they came, bounded in bytes, those on their way included. */
export class ForwardQueue {
  readonly #mostBytes: number;
  #waiting: ForwardPayload[] = [];
  #bytes = 0;
  /** Spans that were given up. */
  dropped = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  add(payload: ForwardPayload): void {
    this.#bytes += payload.body.length;
    this.#waiting.push(payload);
    this.#makeRoom();
  }

  /** The oldest, which goes on taking its room until it is settled, dropped or put back. */
  take(): ForwardPayload | undefined {
    return this.#waiting.shift();
  }

  putBack(payload: ForwardPayload): void {
    this.#waiting.unshift(payload);
    this.#makeRoom();
  }

  settle(payload: ForwardPayload): void {
    this.#bytes -= payload.body.length;
  }

  drop(payload: ForwardPayload): void {
    this.settle(payload);
    this.dropped += payload.spans;
  }

  dropAll(): void {
    for (const payload of this.#waiting) this.drop(payload);
    this.#waiting = [];
  }

  #makeRoom(): void {
    while (this.#bytes > this.#mostBytes) {
      const oldest = this.#waiting.shift();
      if (oldest === undefined) return;
      this.drop(oldest);
    }
  }
}
