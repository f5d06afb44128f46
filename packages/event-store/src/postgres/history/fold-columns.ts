import { type FoldEvent, type Json, parseJson } from '@hindsight/history';
import { createTimeReader, NO_TIME } from '../append/binary-time.ts';
import { fitsOnePage, PAGE_BYTES, withBytesBefore } from '../events/event-lines.ts';

// A chunk for folding: all data as one JSON array without its brackets (to add them in the database
// costs a copy each), parsed at one go, and the small columns beside it.

/** How many events a chunk has at most. */
export const CHUNK = 1_000;

export const UNIT = '\x1f';

export const FOLD_COLUMNS = `count(*)::int as count,
  string_agg(e.data::text, ',') as data,
  string_agg(e.type, E'\\x1f') as types,
  string_agg(int4send(e.schema_version), ''::bytea) as "schemaVersions",
  string_agg(timestamptz_send(e.recorded_at), ''::bytea) as "recordedAt",
  string_agg(timestamptz_send(coalesce(e.occurred_at, ${NO_TIME})), ''::bytea) as "occurredAt"`;

const ORIGIN_COLUMNS = `string_agg(coalesce(e.actor, ''), E'\\x1f') as actors,
  string_agg(coalesce(e.trace_id::text, ''), E'\\x1f') as "traceIds"`;

const DETAIL_COLUMNS = `${ORIGIN_COLUMNS},
  string_agg(e.event_id::text, E'\\x1f') as "eventIds",
  string_agg(e.metadata::text, ',') as metadata`;

// What the columns above are made of: a gate before the rows copies all it is asked for.
export const READ_FOR_FOLD = 'e.data, e.type, e.schema_version, e.recorded_at, e.occurred_at';
const READ_ORIGIN = `${READ_FOR_FOLD}, e.actor, e.trace_id`;
const READ = {
  lean: READ_FOR_FOLD,
  origin: READ_ORIGIN,
  detailed: `${READ_ORIGIN}, e.event_id, e.metadata`,
};

/** Which columns a history brings. */
export type Columns = 'lean' | 'origin' | 'detailed';

function columnsOf(columns: Columns): string {
  if (columns === 'lean') return FOLD_COLUMNS;
  return `${FOLD_COLUMNS}, ${columns === 'origin' ? ORIGIN_COLUMNS : DETAIL_COLUMNS}`;
}

/** Joins an ordered selection of whole events into one chunk, which ends early when it is large. */
export function joinFoldColumns(columns: Columns, selection: string): string {
  return `select ${columnsOf(columns)} from (${withBytesBefore(selection)}) e where e.before < ${PAGE_BYTES}`;
}

/** Joins all events of a range of one stream into one chunk: no events when it would be too large. */
export function joinFoldColumnsUnlessLarge(columns: Columns, range: string): string {
  return `select ${columnsOf(columns)} from (
    select ${READ[columns]} ${range} and ${fitsOnePage({ range, most: CHUNK, metadata: columns === 'detailed' })}
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
export type OriginColumns = { readonly actors: string; readonly traceIds: string };
export type DetailColumns = OriginColumns & {
  readonly eventIds: string;
  readonly metadata: string;
};

/** The columns are null when there are no events. */
export type NoFoldColumns = { readonly count: 0 };

export function hasFoldEvents<Chunk extends FoldColumns>(
  columns: Chunk | NoFoldColumns,
): columns is Chunk {
  return columns.count > 0;
}

// One for each column: a reader is fast where one minute follows another.
const readRecordedAt = createTimeReader();
const readOccurredAt = createTimeReader();

export class ChunkEvent implements FoldEvent {
  readonly version: number;
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Json;
  readonly #columns: FoldColumns;
  readonly #at: number;

  constructor(event: PlainParts, columns: FoldColumns, at: number) {
    this.version = event.version;
    this.type = event.type;
    this.schemaVersion = event.schemaVersion;
    this.data = event.data;
    this.#columns = columns;
    this.#at = at;
  }

  // Most folds never look at the times.
  get recordedAt(): string {
    return readRecordedAt(this.#columns.recordedAt, this.#at * 8) ?? '';
  }

  get occurredAt(): string | null {
    return readOccurredAt(this.#columns.occurredAt, this.#at * 8);
  }
}

export type PlainParts = Pick<FoldEvent, 'version' | 'type' | 'schemaVersion' | 'data'>;

/** The events between two places of a chunk, whose versions follow each other after one. */
export type EventsOf<Event> = (from: number, to: number, afterVersion: number) => Event[];

export function openFoldColumns(columns: FoldColumns): EventsOf<FoldEvent> {
  const readParts = openPlainParts(columns);
  return (from, to, afterVersion) =>
    Array.from({ length: to - from }, (_, index) => {
      const at = from + index;
      return new ChunkEvent(readParts(at, afterVersion + index + 1), columns, at);
    });
}

export function openPlainParts(columns: FoldColumns): (at: number, version: number) => PlainParts {
  const data = parseList(columns.data);
  const types = columns.types.split(UNIT);
  return (at, version) => ({
    version,
    type: types[at] ?? '',
    schemaVersion: columns.schemaVersions.readInt32BE(at * 4),
    data: data[at] ?? null,
  });
}

export function parseList(items: string): readonly Json[] {
  const list = parseJson(`[${items}]`);
  if (!Array.isArray(list)) throw new TypeError('a column of JSON is a list');
  return list;
}
