import { type DetailedEvent, type FoldEvent, type Json, parseJson } from '@hindsight/history';
import { createTimeReader, NO_TIME } from '../append/binary-time.ts';
import { PAGE_BYTES, sumTextBytes, withBytesBefore } from '../events/event-lines.ts';

// A chunk for folding: all data as one JSON array, parsed at one go, and the small columns beside it.

const UNIT = '\x1f';

export const FOLD_COLUMNS = `count(*)::int as count,
  '[' || string_agg(e.data::text, ',') || ']' as data,
  string_agg(e.type, E'\\x1f') as types,
  string_agg(int4send(e.schema_version), ''::bytea) as "schemaVersions",
  string_agg(timestamptz_send(e.recorded_at), ''::bytea) as "recordedAt",
  string_agg(timestamptz_send(coalesce(e.occurred_at, ${NO_TIME})), ''::bytea) as "occurredAt"`;

const DETAIL_COLUMNS = `string_agg(e.event_id::text, E'\\x1f') as "eventIds",
  string_agg(coalesce(e.actor, ''), E'\\x1f') as actors,
  string_agg(coalesce(e.trace_id::text, ''), E'\\x1f') as "traceIds",
  '[' || string_agg(e.metadata::text, ',') || ']' as metadata`;

/** Which columns a history brings. */
export type Columns = 'lean' | 'detailed';

function columnsOf(columns: Columns): string {
  return columns === 'lean' ? FOLD_COLUMNS : `${FOLD_COLUMNS}, ${DETAIL_COLUMNS}`;
}

/** Joins an ordered selection of whole events into one chunk, which ends early when it is large. */
export function joinFoldColumns(columns: Columns, selection: string): string {
  return `select ${columnsOf(columns)} from (${withBytesBefore(selection)}) e where e.before < ${PAGE_BYTES}`;
}

/** Joins all events of a range of one stream into one chunk: no events when it would be too large. */
export function joinFoldColumnsUnlessLarge(columns: Columns, range: string): string {
  return `select ${columnsOf(columns)} from (
    select e.* ${range} and (select ${sumTextBytes('e')} ${range}) < ${PAGE_BYTES}
    order by e.version) e`;
}

export type FoldColumns = {
  readonly count: number;
  readonly data: string;
  readonly types: string;
  readonly schemaVersions: Buffer;
  readonly recordedAt: Buffer;
  readonly occurredAt: Buffer;
};

/** Beside them, when they were asked for. */
export type DetailColumns = {
  readonly eventIds: string;
  readonly actors: string;
  readonly traceIds: string;
  readonly metadata: string;
};

/** The columns are null when there are no events. */
export type NoFoldColumns = { readonly count: 0 };

export function hasFoldEvents(columns: FoldColumns | NoFoldColumns): columns is FoldColumns {
  return columns.count > 0;
}

type Times = Pick<FoldColumns, 'recordedAt' | 'occurredAt'>;

const readTime = createTimeReader();

class ChunkEvent implements FoldEvent {
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Json;
  readonly #times: Times;
  readonly #at: number;

  constructor(
    event: Pick<FoldEvent, 'version' | 'type' | 'schemaVersion' | 'data'>,
    times: Times,
    at: number,
  ) {
    this.version = event.version;
    this.type = event.type;
    this.schemaVersion = event.schemaVersion;
    this.data = event.data;
    this.#times = times;
    this.#at = at;
  }

  // Most folds never look at the times.
  get recordedAt(): string {
    return readTime(this.#times.recordedAt, this.#at * 8) ?? '';
  }

  get occurredAt(): string | null {
    return readTime(this.#times.occurredAt, this.#at * 8);
  }
}
