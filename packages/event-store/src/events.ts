/** A number is the version the stream must be at; `'none'` is 0; `'any'` does not ask. */
export type ExpectedVersion = number | 'none' | 'any';

/** An event to append. `data` and `metadata` are JSON texts and are stored exactly as given. */
export type NewEvent = {
  readonly type: string;
  readonly data: string;
  readonly metadata?: string | undefined;
  readonly schemaVersion?: number | undefined;
  /** A UUID. Given by the caller it makes a retry safe: the same id again gets the first answer. */
  readonly eventId?: string | undefined;
  /** RFC 3339. */
  readonly occurredAt?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
  readonly actor?: string | undefined;
  /** 32 hex digits. */
  readonly traceId?: string | undefined;
  /** 16 hex digits. */
  readonly spanId?: string | undefined;
  /** The Lamport time of the cause, when the cause is in another log. */
  readonly causeLamport?: number | undefined;
};

/** The events of one stream that an append writes. */
export type StreamAppend = {
  readonly streamId: string;
  readonly expectedVersion: ExpectedVersion;
  readonly events: readonly NewEvent[];
};

export type Appended = {
  readonly streamId: string;
  readonly fromVersion: number;
  readonly toVersion: number;
  readonly fromPosition: number;
  readonly toPosition: number;
  readonly recordedAt: string;
  readonly eventIds: readonly string[];
  /** True when these event ids were already stored with this content: this is the first answer. */
  readonly repeated: boolean;
};

/** An event as stored. Times are RFC 3339 in UTC with microseconds. */
export type RecordedEvent = {
  readonly position: number;
  readonly streamId: string;
  readonly version: number;
  readonly eventId: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: string;
  readonly metadata: string;
  readonly occurredAt: string | null;
  readonly recordedAt: string;
  readonly correlationId: string | null;
  readonly causationId: string | null;
  readonly actor: string | null;
  readonly lamport: number;
  readonly traceId: string | null;
  readonly spanId: string | null;
};

/** An event of an older log, written with its own recordedAt. */
export type ImportedEvent = NewEvent & { readonly streamId: string; readonly recordedAt: string };

export type Head = {
  readonly position: number;
  readonly lamport: number;
  readonly recordedAt: string | null;
};
