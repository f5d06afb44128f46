export type StoreErrorFields = {
  version_conflict: { streamId: string; expected: number; actual: number };
  event_id_reused: { eventId: string };
  stream_not_found: { streamId: string };
  version_out_of_range: { streamId: string; version: number; head: number };
  /** The event cannot be stored as it is; `path` says where, `reason` why. */
  event_invalid: { path: string; reason: string };
  /** What a read asked for cannot be asked: `parameter` says which, `reason` why. */
  query_invalid: { parameter: string; reason: string };
  /** A statement cannot be explained with these values, or by this Postgres. */
  explain_refused: { reason: string };
  /** recordedAt of an import went backwards. */
  import_out_of_order: { recordedAt: string; head: string };
  /** The database is away, too slow, full or overloaded. A retry with the same event ids is safe. */
  store_unavailable: { reason: string };
};

export type StoreErrorCode = keyof StoreErrorFields;

export class StoreError<Code extends StoreErrorCode = StoreErrorCode> extends Error {
  readonly code: Code;
  readonly fields: StoreErrorFields[Code];

  constructor(code: Code, message: string, fields: StoreErrorFields[Code], cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'StoreError';
    this.code = code;
    this.fields = fields;
  }
}

export function isStoreError<Code extends StoreErrorCode>(
  error: unknown,
  code: Code,
): error is StoreError<Code> {
  return error instanceof StoreError && error.code === code;
}
