import type { ClientBase } from 'pg';
import type { AppendRequest, Part, ReadyEvent } from '../append/append-request.ts';
import { formatTime } from '../time.ts';
import type { BinaryArrays } from './binary-arrays.ts';
import { utcText } from './event-lines.ts';

// One statement for a whole group of appends. `asked` finds where each stream stands; when all stand
// where they are expected and no event id is known yet, `head` takes the head row, and what hangs on
// it is written. A version that moved between the statement’s snapshot and the head’s lock runs into
// the unique index on (stream, version): the judge. Unnesting in the select list costs half of what
// it costs in FROM.
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
    array_agg(coalesce(s.key, 0) order by s.ordinal) as keys,
    exists (select from unnest($5::uuid[]) as given(id)
      where exists (select from hindsight.events e where e.event_id = given.id)) as some_known
  from standing s
), head as (
  update hindsight.head h set
    position = h.position + cardinality($7::int[]),
    lamport = greatest(h.lamport, $6::bigint) + cardinality($7::int[]),
    recorded_at = greatest(h.recorded_at, clock_timestamp())
  from judged j where j.all_met and not j.some_known
  returning h.position - cardinality($7::int[]) as position,
    h.lamport - cardinality($7::int[]) as lamport, h.recorded_at
), new_streams as (
  insert into hindsight.streams (stream_id, key)
  select s.stream_id, h.position + s.first_event from head h, standing s
  where s.key is null and s.earlier = 0
), new_events as (
  insert into hindsight.events (position, stream_key, version, lamport, recorded_at, occurred_at,
    event_id, schema_version, stream_id, type, correlation_id, causation_id, actor, trace_id,
    span_id, metadata, data)
  select (select position from head) + e.ordinal,
    coalesce(nullif((select keys from judged)[e.part], 0),
      (select position from head) + ($4::int[])[e.part]),
    (select versions from judged)[e.part] + e.step,
    (select lamport from head) + e.ordinal, (select recorded_at from head), e.occurred_at,
    e.event_id, e.schema_version, e.stream_id, e.type, e.correlation_id, e.causation_id, e.actor,
    e.trace_id, e.span_id, e.metadata, e.data
  from (select unnest($7::int[]) as ordinal, unnest($8::int[]) as part, unnest($9::int[]) as step,
    unnest($10::uuid[]) as event_id, unnest($11::int[]) as schema_version,
    unnest($12::text[]) as stream_id, unnest($13::text[]) as type,
    unnest($14::text[]) as correlation_id, unnest($15::text[]) as causation_id,
    unnest($16::text[]) as actor, unnest($17::timestamptz[]) as occurred_at,
    unnest($18::bytea[]) as trace_id, unnest($19::bytea[]) as span_id,
    unnest($20::json[]) as metadata, unnest($21::json[]) as data) e
  where exists (select from head)
)
select j.all_met as "allMet", j.some_known as "someKnown",
  array_to_string(j.versions, ',') as versions, h.position, ${utcText('h.recorded_at')} as "recordedAt"
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

export type GroupOptions = {
  readonly arrays: BinaryArrays;
  readonly prepared: boolean;
  /** Look for every event’s id, not only for those that callers chose. */
  readonly checkAllIds: boolean;
};

/** Writes the group if every expectation holds and no given id is known; else writes nothing. */
export async function appendGroup(
  client: ClientBase,
  requests: readonly AppendRequest[],
  options: GroupOptions,
): Promise<GroupAnswer> {
  const parts = placeParts(requests);
  const query = { text: SQL, values: encodeGroup(parts, requests, options) };
  const { rows } = await client.query<Row>(
    options.prepared ? { name: 'hindsight_append', ...query } : query,
  );
  return toAnswer(rows[0], requests, parts);
}

/** A part with its place in the group: ordinals count the group’s events from 1. */
type PlacedPart = {
  readonly part: Part;
  /** Events of the same stream earlier in the group. */
  readonly earlier: number;
  /** The ordinal of the stream’s first event in the group: a new stream’s key hangs on it. */
  readonly streamOrdinal: number;
};

type PlacedEvent = {
  readonly event: ReadyEvent;
  readonly streamId: string;
  readonly part: number;
  readonly step: number;
};

function placeParts(requests: readonly AppendRequest[]): readonly PlacedPart[] {
  const streams = new Map<string, { count: number; readonly ordinal: number }>();
  const placed: PlacedPart[] = [];
  let ordinal = 1;
  for (const request of requests)
    for (const part of request.parts) {
      const stream = streams.get(part.streamId) ?? { count: 0, ordinal };
      placed.push({ part, earlier: stream.count, streamOrdinal: stream.ordinal });
      stream.count += part.events.length;
      streams.set(part.streamId, stream);
      ordinal += part.events.length;
    }
  return placed;
}

function encodeGroup(
  parts: readonly PlacedPart[],
  requests: readonly AppendRequest[],
  { arrays, checkAllIds }: GroupOptions,
): unknown[] {
  const events: PlacedEvent[] = [];
  let maxCause = 0;
  for (const [index, { part, earlier }] of parts.entries()) {
    let step = earlier;
    for (const event of part.events) {
      step += 1;
      events.push({ event, streamId: part.streamId, part: index + 1, step });
      if (event.causeLamport !== undefined) maxCause = Math.max(maxCause, event.causeLamport);
    }
  }
  const ids = checkAllIds
    ? events.map(({ event }) => event.eventId)
    : requests.flatMap((request) => request.givenIds);
  arrays.reset();
  let ordinal = 0;
  return [
    arrays.text(parts, ({ part }) => part.streamId),
    arrays.int8(parts, ({ part }) => part.expected),
    arrays.int4(parts, ({ earlier }) => earlier),
    arrays.int4(parts, ({ streamOrdinal }) => streamOrdinal),
    arrays.uuid(ids, (id) => id),
    maxCause,
    arrays.int4(events, () => {
      ordinal += 1;
      return ordinal;
    }),
    arrays.int4(events, ({ part }) => part),
    arrays.int4(events, ({ step }) => step),
    arrays.uuid(events, ({ event }) => event.eventId),
    arrays.int4(events, ({ event }) => event.schemaVersion ?? 1),
    arrays.text(events, ({ streamId }) => streamId),
    arrays.text(events, ({ event }) => event.type),
    arrays.text(events, ({ event }) => event.correlationId),
    arrays.text(events, ({ event }) => event.causationId),
    arrays.text(events, ({ event }) => event.actor),
    arrays.time(events, ({ event }) => event.occurredMicros),
    arrays.bytes(events, ({ event }) => event.traceId),
    arrays.bytes(events, ({ event }) => event.spanId),
    arrays.json(events, ({ event }) => event.metadata ?? '{}'),
    arrays.json(events, ({ event }) => event.data),
  ];
}

function toAnswer(
  row: Row | undefined,
  requests: readonly AppendRequest[],
  parts: readonly PlacedPart[],
): GroupAnswer {
  if (!row) throw new Error('the append statement answered no row');
  const standing = row.versions.split(',');
  let part = 0;
  const versions = requests.map((request) =>
    request.parts.map(() => {
      const before = Number(standing[part]) + (parts[part]?.earlier ?? 0);
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
