import type { ClientBase } from 'pg';
import { ANY, type AppendRequest, type ReadyEvent } from '../../append/append-request.ts';
import { formatMicros, formatTime } from '../../time.ts';
import type { GroupAnswer } from './append-group.ts';

// The commonest append of all: one event onto a stream that is there, alone in its group. The same
// guarantees as the group’s statement at two thirds of its price, most of which is setting it up.
const SQL = `
with standing as materialized (
  select s.key, (select e.version from hindsight.events e where e.stream_key = s.key
    order by e.version desc limit 1) as version
  from hindsight.streams s where s.stream_id = $1
), head as (
  update hindsight.head h set position = h.position + 1,
    lamport = greatest(h.lamport, $3::bigint) + 1,
    recorded_at = greatest(h.recorded_at, clock_timestamp())
  from standing s where s.version = $2::bigint
  returning h.position, h.lamport, h.recorded_at, s.key, s.version
), new_event as (
  insert into hindsight.events (position, stream_key, version, lamport, recorded_at, occurred_at,
    event_id, schema_version, stream_id, type, correlation_id, causation_id, actor, trace_id,
    span_id, metadata, data)
  select h.position, h.key, h.version + 1, h.lamport, h.recorded_at, $4::timestamptz, $5::uuid,
    $6::int, $1, $7, $8, $9, $10, decode($11, 'hex'), decode($12, 'hex'), $13::json, $14::json
  from head h
)
select s.version, h.position, h.recorded_at::text as "recordedAt"
from standing s left join head h on true`;

type Row = {
  readonly version: string;
  readonly position: string | null;
  readonly recordedAt: string | null;
};

/** The event, when a group is one that this statement can write. */
export function findLoneEvent(requests: readonly AppendRequest[]): ReadyEvent | null {
  const [request] = requests;
  const [part] = request?.parts ?? [];
  if (!request || !part || requests.length > 1 || request.eventCount > 1) return null;
  if (part.expected === ANY || part.expected === 0 || request.givenIds.length > 0) return null;
  return part.events[0] ?? null;
}

/** Writes the event if its stream is where it is expected; else writes nothing. */
export async function appendOne(
  client: ClientBase,
  request: AppendRequest,
  event: ReadyEvent,
): Promise<GroupAnswer> {
  const [part] = request.parts;
  const { occurredMicros } = event;
  const { rows } = await client.query<Row>({
    name: 'hindsight_append_one',
    text: SQL,
    values: [
      part?.streamId,
      part?.expected,
      event.causeLamport ?? 0,
      occurredMicros === null ? null : formatMicros(occurredMicros),
      event.eventId,
      event.schemaVersion ?? 1,
      event.type,
      event.correlationId ?? null,
      event.causationId ?? null,
      event.actor ?? null,
      event.traceId ?? null,
      event.spanId ?? null,
      event.metadata ?? '{}',
      event.data,
    ],
  });
  const row = rows[0];
  const versions = [[Number(row?.version ?? 0)]];
  if (!row || row.position === null || row.recordedAt === null)
    return { versions, written: null, someKnown: false };
  const written = { position: Number(row.position), recordedAt: formatTime(row.recordedAt) };
  return { versions, written, someKnown: false };
}
