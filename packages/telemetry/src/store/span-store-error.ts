export type SpanStoreErrorFields = {
  trace_not_found: { traceId: string };
  span_not_found: { traceId: string; spanId: string };
  /** The tables cannot be read or written now. Nothing is half written; a retry is safe. */
  span_store_unavailable: { reason: string };
};

export type SpanStoreErrorCode = keyof SpanStoreErrorFields;

export class SpanStoreError<Code extends SpanStoreErrorCode = SpanStoreErrorCode> extends Error {
  readonly code: Code;
  readonly fields: SpanStoreErrorFields[Code];

  constructor(code: Code, message: string, fields: SpanStoreErrorFields[Code], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'SpanStoreError';
    this.code = code;
    this.fields = fields;
  }
}

export function isSpanStoreError<Code extends SpanStoreErrorCode>(
  error: unknown,
  code: Code,
): error is SpanStoreError<Code> {
  return error instanceof SpanStoreError && error.code === code;
}

export function spanStoreUnavailable(reason: string, cause?: unknown): SpanStoreError {
  const message = `The span store is unavailable: ${reason}`;
  return new SpanStoreError('span_store_unavailable', message, { reason }, cause);
}
