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

export function hasFoldEvents<Chunk extends FoldColumns>(
  columns: Chunk | NoFoldColumns,
): columns is Chunk {
  return columns.count > 0;
}

// One for each column: a reader is fast where one minute follows another.
const readRecordedAt = createTimeReader();
const readOccurredAt = createTimeReader();

class ChunkEvent implements FoldEvent {
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

type PlainParts = Pick<FoldEvent, 'version' | 'type' | 'schemaVersion' | 'data'>;

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

function openPlainParts(columns: FoldColumns): (at: number, version: number) => PlainParts {
  const data = parseList(columns.data);
  const types = columns.types.split(UNIT);
  return (at, version) => ({
    version,
    type: types[at] ?? '',
    schemaVersion: columns.schemaVersions.readInt32BE(at * 4),
    data: data[at] ?? null,
  });
}

type Details = {
  readonly eventIds: readonly string[];
  readonly actors: readonly string[];
  readonly traceIds: readonly string[];
  /** Parsed when first asked for: it is long, and few look at it. */
  readonly metadata: () => readonly Json[];
};

class DetailedChunkEvent extends ChunkEvent implements DetailedEvent {
  readonly #details: Details;
  readonly #place: number;

  constructor(event: PlainParts, columns: FoldColumns, at: number, details: Details) {
    super(event, columns, at);
    this.#details = details;
    this.#place = at;
  }

  get eventId(): string {
    return this.#details.eventIds[this.#place] ?? '';
  }

  get actor(): string | null {
    return this.#details.actors[this.#place] || null;
  }

  get traceId(): string | null {
    return this.#details.traceIds[this.#place]?.slice(2) || null;
  }

  get metadata(): Json {
    return this.#details.metadata()[this.#place] ?? null;
  }
}

export function openDetailedColumns(columns: FoldColumns & DetailColumns): EventsOf<DetailedEvent> {
  const readParts = openPlainParts(columns);
  let metadata: readonly Json[] | undefined;
  const details: Details = {
    eventIds: columns.eventIds.split(UNIT),
    actors: columns.actors.split(UNIT),
    traceIds: columns.traceIds.split(UNIT),
    metadata: () => {
      metadata ??= parseList(columns.metadata);
      return metadata;
    },
  };
  return (from, to, afterVersion) =>
    Array.from({ length: to - from }, (_, index) => {
      const at = from + index;
      const parts = readParts(at, afterVersion + index + 1);
      return new DetailedChunkEvent(parts, columns, at, details);
    });
}

function parseList(text: string): readonly Json[] {
  const list = parseJson(text);
  if (!Array.isArray(list)) throw new TypeError('a column of JSON is a list');
  return list;
}
