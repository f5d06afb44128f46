import type { RecordedEvent } from '../../events.ts';
import { formatTime } from '../../time.ts';

// Events travel as one text a page: a unit separator between columns, a record separator between
// events. Neither can stand in JSON nor in a name. It is three times as fast as sixteen columns a row.

const UNIT = '\x1f';
const RECORD = '\x1e';

/** A time as our own sessions tell it, in a session that is the caller’s and may tell it otherwise. */
export const utcText = (time: string): string =>
  `to_char(${time} at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS.US"+00"')`;

/** What a page carries before it ends early, in bytes of text, more or less. */
export const PAGE_BYTES = 8 * 1024 * 1024;

/**
 * About how long a JSON column is as text, told without unpacking it: packed texts shrink to a fifth
 * or a tenth, rarely further.
 */
export const textBytes = (column: string): string =>
  `pg_column_size(${column}) * case when pg_column_compression(${column}) is null then 1 else 10 end`;

const TEXT_BYTES = `${textBytes('e.data')} + ${textBytes('e.metadata')}`;

type Range = {
  readonly range: string;
  /** How many events there are in it at most. */
  readonly most: number;
  /** What is read of each: data, and metadata beside it. */
  readonly metadata: boolean;
};

/**
 * Whether a range of events fits into one page. Most often every event is small enough to tell,
 * which costs half of adding them up.
 */
export function fitsOnePage({ range, most, metadata }: Range): string {
  const size = `pg_column_size(e.data)${metadata ? ' + pg_column_size(e.metadata)' : ''}`;
  const bytes = metadata ? TEXT_BYTES : textBytes('e.data');
  return `(not exists (select 1 from (select e.* ${range}) e where ${size} > ${Math.floor(PAGE_BYTES / 10 / most)})
    or (select coalesce(sum(${bytes}), 0) from (select e.* ${range}) e) < ${PAGE_BYTES})`;
}

export const EVENT_LINE = `concat_ws(E'\\x1f', e.position, e.stream_id, e.version, e.event_id, e.type,
  e.schema_version, coalesce(e.occurred_at::text, ''), e.recorded_at, coalesce(e.correlation_id, ''),
  coalesce(e.causation_id, ''), coalesce(e.actor, ''), e.lamport, coalesce(e.trace_id::text, ''),
  coalesce(e.span_id::text, ''), e.metadata, e.data)`;

/**
 * Joins an ordered selection of whole events into one page: `lines`, and `complete`, false when the
 * page ended early because of its size. What is beyond the page is not even read.
 */
export function joinLines(selection: string): string {
  return `select string_agg(${EVENT_LINE}, E'\\x1e') filter (where before < ${PAGE_BYTES}) as lines,
    coalesce(bool_and(before < ${PAGE_BYTES}), true) as complete
  from (${withBytesBefore(selection)}) e`;
}

/** The ordered selection, each event with the bytes of all before it: `before`. */
export function withBytesBefore(selection: string): string {
  return `select e.*, sum(${TEXT_BYTES}) over (rows unbounded preceding) - (${TEXT_BYTES}) as before
    from (${selection}) e`;
}

export type LinesRow = { readonly lines: string | null; readonly complete: boolean };

export function parseLines(lines: string | null): RecordedEvent[] {
  return lines === null ? [] : lines.split(RECORD).map(parseLine);
}

function parseLine(line: string): RecordedEvent {
  const column = line.split(UNIT);
  return {
    position: Number(column[0]),
    streamId: column[1] ?? '',
    version: Number(column[2]),
    eventId: column[3] ?? '',
    type: column[4] ?? '',
    schemaVersion: Number(column[5]),
    data: column[15] ?? '',
    metadata: column[14] ?? '',
    occurredAt: column[6] ? formatTime(column[6]) : null,
    recordedAt: formatTime(column[7] ?? ''),
    correlationId: column[8] || null,
    causationId: column[9] || null,
    actor: column[10] || null,
    lamport: Number(column[11]),
    traceId: column[12]?.slice(2) || null,
    spanId: column[13]?.slice(2) || null,
  };
}
