import type { ClientBase } from 'pg';
import type { AppendRequest } from '../append/append-request.ts';
import { formatTime } from '../time.ts';
import * as binary from './binary-array.ts';

// One statement for a whole group of appends. `asked` finds where each stream stands; when all stand
// where they are expected and no event id is known yet, `head` takes the head row, and what hangs on
// it is written. A version that moved between the statement’s snapshot and the head’s lock runs into
// the unique index on (stream, version): the judge.
const SQL = `
with asked as materialized (
  select q.ordinal, q.stream_id, q.expected, q.earlier, q.first_event,
    (select s.key from hindsight.streams s where s.stream_id = q.stream_id) as key
  from unnest($1::text[], $2::bigint[], $3::int[], $4::int[])
    with ordinality as q(stream_id, expected, earlier, first_event, ordinal)
), standing as materialized (
  select a.*, coalesce((select e.version from hindsight.events e
    where e.stream_key = a.key order by e.version desc limit 1), 0) as version
  from asked a
), judged as materialized (
  select bool_and(s.expected = -1 or s.expected = s.version + s.earlier) as all_met,
    array_agg(s.version order by s.ordinal) as versions,
    array_agg(s.key order by s.ordinal) as keys,
    exists (select from unnest($5::uuid[]) as given(id)
      where exists (select from hindsight.events e where e.event_id = given.id)) as some_known
  from standing s
), head as (
  update hindsight.head h set
    position = h.position + cardinality($8::uuid[]),
    lamport = greatest(h.lamport, $6::bigint) + cardinality($8::uuid[]),
    recorded_at = greatest(h.recorded_at, clock_timestamp())
  from judged j where j.all_met and not j.some_known
  returning h.position - cardinality($8::uuid[]) as position,
    h.lamport - cardinality($8::uuid[]) as lamport, h.recorded_at
), new_streams as (
  insert into hindsight.streams (stream_id, key)
  select s.stream_id, h.position + s.first_event from head h, standing s
  where s.key is null and s.earlier = 0
), new_events as (
  insert into hindsight.events (position, stream_key, version, lamport, recorded_at, occurred_at,
    event_id, schema_version, stream_id, type, correlation_id, causation_id, actor, trace_id,
    span_id, metadata, data)
  select h.position + e.ordinal,
    coalesce(j.keys[e.part], h.position + ($4::int[])[e.part]),
    j.versions[e.part] + e.step,
    h.lamport + e.ordinal, h.recorded_at, e.occurred_at, e.event_id, e.schema_version, e.stream_id,
    e.type, e.correlation_id, e.causation_id, e.actor, e.trace_id, e.span_id, e.metadata, e.data
  from head h cross join judged j cross join unnest($7::int[], $8::uuid[], $9::int[], $10::int[],
    $11::text[], $12::text[], $13::text[], $14::text[], $15::text[], $16::timestamptz[],
    $17::bytea[], $18::bytea[], $19::json[], $20::json[])
    with ordinality as e(part, event_id, step, schema_version, stream_id, type, correlation_id,
      causation_id, actor, occurred_at, trace_id, span_id, metadata, data, ordinal)
)
select j.all_met as "allMet", j.some_known as "someKnown",
  array_to_string(j.versions, ',') as versions, h.position, h.recorded_at::text as "recordedAt"
from judged j left join head h on true`;

type Row = {
  readonly allMet: boolean;
  readonly someKnown: boolean;
  readonly versions: string;
  readonly position: string | null;
  readonly recordedAt: string | null;
};

export type GroupAnswer = {
  /** Each request’s streams’ versions before it, in the order of its parts. */
  readonly versions: readonly (readonly number[])[];
  /** Set when the group was written: the position of its first event. */
  readonly written: { readonly position: number; readonly recordedAt: string } | null;
  /** Some of the given event ids are stored already. */
  readonly someKnown: boolean;
};

/** Writes the group if every expectation holds and no given id is known; else writes nothing. */
export async function appendGroup(
  client: ClientBase,
  requests: readonly AppendRequest[],
  options: { readonly prepared: boolean; readonly checkAllIds: boolean },
): Promise<GroupAnswer> {
  const group = encodeGroup(requests, options.checkAllIds);
  const query = { text: SQL, values: group.values };
  const { rows } = await client.query<Row>(
    options.prepared ? { name: 'hindsight_append', ...query } : query,
  );
  return toAnswer(rows[0], requests, group.earlier);
}

function encodeGroup(requests: readonly AppendRequest[], checkAllIds: boolean) {
  const parts = requests.flatMap((request) => request.parts);
  const events = parts.flatMap((part) => part.events);
  const seen = new Map<string, { count: number; first: number }>();
  const earlier: number[] = [];
  const firstEvent: number[] = [];
  const eventPart: number[] = [];
  const step: number[] = [];
  const streamOfEvent: string[] = [];
  let ordinal = 1;
  let maxCause = 0;
  for (const [index, part] of parts.entries()) {
    const before = seen.get(part.streamId) ?? { count: 0, first: ordinal };
    earlier.push(before.count);
    firstEvent.push(before.first);
    for (const [offset, event] of part.events.entries()) {
      eventPart.push(index + 1);
      step.push(before.count + offset + 1);
      streamOfEvent.push(part.streamId);
      maxCause = Math.max(maxCause, event.causeLamport ?? 0);
    }
    ordinal += part.events.length;
    seen.set(part.streamId, { count: before.count + part.events.length, first: before.first });
  }
  const ids = events.map((event) => event.eventId);
  const values = [
    binary.textArray(parts.map((part) => part.streamId)),
    binary.int8Array(parts.map((part) => part.expected)),
    binary.int4Array(earlier),
    binary.int4Array(firstEvent),
    binary.uuidArray(checkAllIds ? ids : requests.flatMap((request) => request.givenIds)),
    maxCause,
    binary.int4Array(eventPart),
    binary.uuidArray(ids),
    binary.int4Array(step),
    binary.int4Array(events.map((event) => event.schemaVersion ?? 1)),
    binary.textArray(streamOfEvent),
    binary.textArray(events.map((event) => event.type)),
    binary.textArray(events.map((event) => event.correlationId)),
    binary.textArray(events.map((event) => event.causationId)),
    binary.textArray(events.map((event) => event.actor)),
    binary.timeArray(events.map((event) => event.occurredMicros)),
    binary.bytesArray(events.map((event) => event.traceId)),
    binary.bytesArray(events.map((event) => event.spanId)),
    binary.jsonArray(events.map((event) => event.metadata ?? '{}')),
    binary.jsonArray(events.map((event) => event.data)),
  ];
  return { values, earlier };
}

function toAnswer(
  row: Row | undefined,
  requests: readonly AppendRequest[],
  earlier: readonly number[],
): GroupAnswer {
  if (!row) throw new Error('the append statement answered no row');
  const standing = row.versions.split(',');
  let part = 0;
  const versions = requests.map((request) =>
    request.parts.map(() => {
      const before = Number(standing[part]) + (earlier[part] ?? 0);
      part += 1;
      return before;
    }),
  );
  const written =
    row.position === null || row.recordedAt === null
      ? null
      : { position: Number(row.position) + 1, recordedAt: formatTime(row.recordedAt) };
  return { versions, written, someKnown: row.someKnown };
}
