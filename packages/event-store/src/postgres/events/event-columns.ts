import type { RecordedEvent } from '../../events.ts';
import { createTimeReader, NO_TIME } from '../append/binary-time.ts';

// Many events travel as one value a column: texts with a separator that can stand in none of them,
// numbers and times as bytes. For a long read it costs both sides half of what lines cost.

const UNIT = '\x1f';

const texts = (value: string): string => `string_agg(${value}, E'\\x1f')`;
const bytes = (value: string): string => `string_agg(${value}, ''::bytea)`;

/** Of an ordered selection of whole events `e`. */
export const EVENT_COLUMNS = `count(*)::int as count,
  ${bytes('int8send(e.position)')} as positions,
  ${texts('e.stream_id')} as "streamIds",
  ${bytes('int8send(e.version)')} as versions,
  ${texts('e.event_id::text')} as "eventIds",
  ${texts('e.type')} as types,
  ${bytes('int4send(e.schema_version)')} as "schemaVersions",
  ${bytes(`timestamptz_send(coalesce(e.occurred_at, ${NO_TIME}))`)} as "occurredAt",
  ${bytes('timestamptz_send(e.recorded_at)')} as "recordedAt",
  ${texts(`coalesce(e.correlation_id, '')`)} as "correlationIds",
  ${texts(`coalesce(e.causation_id, '')`)} as "causationIds",
  ${texts(`coalesce(e.actor, '')`)} as actors,
  ${bytes('int8send(e.lamport)')} as lamports,
  ${texts(`coalesce(e.trace_id::text, '')`)} as "traceIds",
  ${texts(`coalesce(e.span_id::text, '')`)} as "spanIds",
  ${texts('e.metadata::text')} as metadata,
  ${texts('e.data::text')} as data`;

export type EventColumns = {
  readonly count: number;
  readonly positions: Buffer;
  readonly streamIds: string;
  readonly versions: Buffer;
  readonly eventIds: string;
  readonly types: string;
  readonly schemaVersions: Buffer;
  readonly occurredAt: Buffer;
  readonly recordedAt: Buffer;
  readonly correlationIds: string;
  readonly causationIds: string;
  readonly actors: string;
  readonly lamports: Buffer;
  readonly traceIds: string;
  readonly spanIds: string;
  readonly metadata: string;
  readonly data: string;
};

/** The columns are null when there are no events. */
export type NoEventColumns = { readonly count: 0 };

export function hasEvents(columns: EventColumns | NoEventColumns): columns is EventColumns {
  return columns.count > 0;
}

export function parseEventColumns(columns: EventColumns): RecordedEvent[] {
  const streamIds = columns.streamIds.split(UNIT);
  const eventIds = columns.eventIds.split(UNIT);
  const types = columns.types.split(UNIT);
  const correlationIds = columns.correlationIds.split(UNIT);
  const causationIds = columns.causationIds.split(UNIT);
  const actors = columns.actors.split(UNIT);
  const traceIds = columns.traceIds.split(UNIT);
  const spanIds = columns.spanIds.split(UNIT);
  const metadata = columns.metadata.split(UNIT);
  const readOccurredAt = createTimeReader();
  const readRecordedAt = createTimeReader();
  return columns.data.split(UNIT).map((data, index) => ({
    position: readNumber(columns.positions, index * 8),
    streamId: streamIds[index] ?? '',
    version: readNumber(columns.versions, index * 8),
    eventId: eventIds[index] ?? '',
    type: types[index] ?? '',
    schemaVersion: columns.schemaVersions.readInt32BE(index * 4),
    data,
    metadata: metadata[index] ?? '',
    occurredAt: readOccurredAt(columns.occurredAt, index * 8),
    recordedAt: readRecordedAt(columns.recordedAt, index * 8) ?? '',
    correlationId: correlationIds[index] || null,
    causationId: causationIds[index] || null,
    actor: actors[index] || null,
    lamport: readNumber(columns.lamports, index * 8),
    traceId: traceIds[index]?.slice(2) || null,
    spanId: spanIds[index]?.slice(2) || null,
  }));
}

/** Positions, versions and Lamport times are whole and below 2^53. */
function readNumber(bytes: Buffer, at: number): number {
  return bytes.readInt32BE(at) * 4_294_967_296 + bytes.readUInt32BE(at + 4);
}
