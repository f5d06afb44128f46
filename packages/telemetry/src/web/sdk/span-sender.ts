import type { ReadableSpan, SpanProcessor } from '@opentelemetry/sdk-trace-web';
import { cutBatch } from './cut-batch.ts';

type SenderOptions = {
  readonly url: string;
  /** The fetch that was there before fetch was traced. */
  readonly send: (url: string, init: RequestInit) => Promise<Response>;
};

const waitMs = 1_000;
const mostWaiting = 2_048;
const inOne = { mostSpans: 256, mostBytes: 1_000_000 };
/** A browser lets a page that goes away leave no more than this behind. */
const mostLeftBytes = 60_000;
const firstPauseMs = 5_000;
const longestPauseMs = 300_000;

/**
 * Spans wait a moment and are sent together. A receiver that is not there is asked less and less
 * often; what waits is bounded; nothing of this is ever an error of the page.
 */
export class SpanSender implements SpanProcessor {
  readonly #options: SenderOptions;
  #waiting: readonly ReadableSpan[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pauseMs = 0;
  #isSending = false;

  constructor(options: SenderOptions) {
    this.#options = options;
  }

  onStart(): void {}

  onEnd(span: ReadableSpan): void {
    this.#wait([...this.#waiting, span]);
  }

  async forceFlush(): Promise<void> {
    this.leave();
  }

  async shutdown(): Promise<void> {
    this.leave();
  }

  /** What waits is sent by requests that live on without the page. */
  leave(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    let left = mostLeftBytes;
    while (this.#waiting.length > 0) {
      const { body, rest } = cutBatch(this.#waiting, { ...inOne, mostBytes: left });
      if (body === null) break;
      left -= body.length;
      void this.#post(body, true);
      this.#waiting = rest;
    }
    // A page that was only hidden goes on.
    this.#wait(this.#waiting);
  }

  #wait(spans: readonly ReadableSpan[]): void {
    this.#waiting = spans.slice(-mostWaiting);
    if (this.#waiting.length === 0 || this.#isSending || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => void this.#sendNext(), Math.max(waitMs, this.#pauseMs));
  }

  async #sendNext(): Promise<void> {
    this.#timer = undefined;
    const { body, batch, rest } = cutBatch(this.#waiting, inOne);
    // One span that is too large is let go.
    this.#waiting = body === null ? rest.slice(1) : rest;
    this.#isSending = true;
    const isDone = body === null || (await this.#post(body, false));
    this.#isSending = false;
    this.#pauseMs = isDone
      ? 0
      : Math.min(Math.max(this.#pauseMs * 2, firstPauseMs), longestPauseMs);
    this.#wait(isDone ? this.#waiting : [...batch, ...this.#waiting]);
  }

  /** False when it may be taken later: nobody was there. */
  async #post(body: Uint8Array<ArrayBuffer>, keepalive: boolean): Promise<boolean> {
    const { url, send } = this.#options;
    const headers = { 'content-type': 'application/json' };
    try {
      const { status } = await send(url, { method: 'POST', headers, body, keepalive });
      return status !== 404 && status !== 429 && status < 500;
    } catch {
      return false;
    }
  }
}
