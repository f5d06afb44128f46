/** The traces’ tables cannot be read or written now. Nothing is half written; a retry is safe. */
export class SpanStoreError extends Error {
  readonly code = 'span_store_unavailable';
  readonly reason: string;

  constructor(reason: string, cause?: unknown) {
    super(`The span store is unavailable: ${reason}`, cause === undefined ? undefined : { cause });
    this.name = 'SpanStoreError';
    this.reason = reason;
  }
}
