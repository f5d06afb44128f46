import type { BinaryArrays } from '@hindsight/binary-arrays';
import type { ClientBase } from 'pg';
import type { AppendRequest } from '../../append/append-request.ts';
import { formatTime } from '../../time.ts';
import { utcText } from '../events/event-lines.ts';
import { encodeParts, type PlacedPart, placeParts } from './encode-parts.ts';

// One statement for a whole group of appends. `asked` finds where each stream stands; when all stand
// where they are expected and no event id is known yet, `head` takes the head row, and what hangs on
// it is written. A version that moved between the statement’s snapshot and the head’s lock runs into
// the unique index on (stream, version): the judge. Unnesting in the select list costs half of what
// it costs in FROM.
const SQL = `
with asked as materialized (
  select q.*, (select s.key from hindsight.streams s where s.stream_id = q.stream_id) as key
  from (select generate_subscripts($1::text[], 1) as ordinal, unnest($1::text[]) as stream_id,
    unnest($2::bigint[]) as expected, unnest($3::int[]) as earlier,
    unnest($4::int[]) as first_event) q
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

export type EncodedGroup = {
  readonly requests: readonly AppendRequest[];
  readonly parts: readonly PlacedPart[];
  readonly values: unknown[];
};

/** `checkAllIds` looks for every event’s id, not only for those that callers chose. */
export function encodeGroup(
  requests: readonly AppendRequest[],
  { arrays, checkAllIds }: { readonly arrays: BinaryArrays; readonly checkAllIds: boolean },
): EncodedGroup {
  const parts = placeParts(requests);
  const ids = checkAllIds
    ? parts.flatMap(({ part }) => part.events.map((event) => event.eventId))
    : requests.flatMap((request) => request.givenIds);
  return { requests, parts, values: encodeParts(parts, ids, arrays) };
}

/** Writes the group if every expectation holds and no given id is known; else writes nothing. */
export async function sendGroup(
  client: ClientBase,
  { requests, parts, values }: EncodedGroup,
): Promise<GroupAnswer> {
  const { rows } = await client.query<Row>({ name: 'hindsight_append', text: SQL, values });
  return toAnswer(rows[0], requests, parts);
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
