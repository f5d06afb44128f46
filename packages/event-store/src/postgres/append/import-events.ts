import { BinaryArrays } from '@hindsight/binary-arrays';
import pg from 'pg';
import { checkStreamId, prepareRequest } from '../../append/append-request.ts';
import { StoreError } from '../../errors.ts';
import type { Head, ImportedEvent } from '../../events.ts';
import { formatMicros, formatTime, parseTime } from '../../time.ts';
import { connectionSettings, type StoreConnection } from '../connection/connection-settings.ts';

// Old history keeps its own recordedAt. It joins the log under the head’s lock like every append, in
// one transaction, and may not go back in time: a time must stay a position.
const SQL = `
with asked as materialized (
  select e.*, s.key,
    row_number() over (partition by e.stream_id order by e.ordinal) as step,
    first_value(e.ordinal) over (partition by e.stream_id order by e.ordinal) as first_ordinal
  from unnest($1::text[], $2::uuid[], $3::int[], $4::text[], $5::text[], $6::text[], $7::text[],
    $8::timestamptz[], $9::timestamptz[], $10::bytea[], $11::bytea[], $12::json[], $13::json[])
    with ordinality as e(stream_id, event_id, schema_version, type, correlation_id, causation_id,
      actor, occurred_at, recorded_at, trace_id, span_id, metadata, data, ordinal)
  left join hindsight.streams s on s.stream_id = e.stream_id
), standing as materialized (
  select a.stream_id, min(a.key) as key, min(a.first_ordinal) as first_ordinal,
    coalesce((select max(n.version) from hindsight.events n where n.stream_key = min(a.key)), 0) as version
  from asked a group by a.stream_id
), head as (
  update hindsight.head set position = position + cardinality($2::uuid[]),
    lamport = greatest(lamport, $15::bigint) + cardinality($2::uuid[]), recorded_at = $14::timestamptz
  returning position - cardinality($2::uuid[]) as position, lamport - cardinality($2::uuid[]) as lamport
), new_streams as (
  insert into hindsight.streams (stream_id, key)
  select s.stream_id, h.position + s.first_ordinal from head h, standing s where s.key is null
), new_events as (
  insert into hindsight.events (position, stream_key, version, lamport, recorded_at, occurred_at,
    event_id, schema_version, stream_id, type, correlation_id, causation_id, actor, trace_id,
    span_id, metadata, data)
  select h.position + a.ordinal, coalesce(s.key, h.position + s.first_ordinal), s.version + a.step,
    h.lamport + a.ordinal, a.recorded_at, a.occurred_at, a.event_id, a.schema_version, a.stream_id,
    a.type, a.correlation_id, a.causation_id, a.actor, a.trace_id, a.span_id, a.metadata, a.data
  from head h, asked a join standing s on s.stream_id = a.stream_id
)
select position + cardinality($2::uuid[]) as position, lamport + cardinality($2::uuid[]) as lamport,
  $14::timestamptz::text as "recordedAt"
from head`;

const CLOCKS_DIFFER_MS = 60_000;

type HeadRow = {
  readonly position: string;
  readonly lamport: string;
  readonly recordedAt: string;
};

export async function importEvents(
  store: StoreConnection,
  imported: readonly ImportedEvent[],
): Promise<Head> {
  const times = imported.map(toMicros);
  const events = prepare(imported);
  const client = new pg.Client({
    ...connectionSettings(store, 'append'),
    statement_timeout: 60_000,
  });
  client.on('error', () => undefined); // a cut connection fails the query, it need not end the process
  await client.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ at: string; micros: string }>(
      `select nullif(recorded_at, '-infinity')::text as at,
        coalesce(extract(epoch from nullif(recorded_at, '-infinity')) * 1000000, 0)::bigint as micros
       from hindsight.head for update`,
    );
    checkOrder(imported, times, { at: rows[0]?.at ?? null, micros: BigInt(rows[0]?.micros ?? 0) });
    const arrays = new BinaryArrays();
    const last = formatMicros(times.at(-1) ?? 0n);
    const maxCause = Math.max(0, ...events.map((event) => event.causeLamport ?? 0));
    const head = await client.query<HeadRow>(SQL, [
      arrays.text(imported, (event) => event.streamId),
      arrays.uuid(events, (event) => event.eventId),
      arrays.int4(events, (event) => event.schemaVersion ?? 1),
      arrays.text(events, (event) => event.type),
      arrays.text(events, (event) => event.correlationId),
      arrays.text(events, (event) => event.causationId),
      arrays.text(events, (event) => event.actor),
      arrays.time(events, (event) => event.occurredMicros),
      arrays.time(times, (time) => time),
      arrays.bytes(events, (event) => event.traceId),
      arrays.bytes(events, (event) => event.spanId),
      arrays.json(events, (event) => event.metadata ?? '{}'),
      arrays.json(events, (event) => event.data),
      last,
      maxCause,
    ]);
    await client.query('commit');
    const row = head.rows[0];
    if (!row) throw new Error('the import answered no row');
    return {
      position: Number(row.position),
      lamport: Number(row.lamport),
      recordedAt: formatTime(row.recordedAt),
    };
  } finally {
    await client.end(); // an open transaction rolls back
  }
}

function prepare(imported: readonly ImportedEvent[]) {
  for (const event of imported) checkStreamId(event.streamId);
  const streamId = imported[0]?.streamId ?? '';
  const request = prepareRequest([{ streamId, expectedVersion: 'any', events: imported }]);
  return request.parts[0]?.events ?? [];
}

function toMicros(event: ImportedEvent, index: number): bigint {
  const micros = parseTime(event.recordedAt);
  const latest = BigInt(Date.now() + CLOCKS_DIFFER_MS) * 1000n;
  if (micros !== null && micros <= latest) return micros;
  const path = `/${index}/recordedAt`;
  // recordedAt never decreases: one from the future would become every later event’s.
  const flaw = micros === null ? 'is not an RFC 3339 time' : 'is in the future';
  const reason = `${event.recordedAt} ${flaw}`;
  throw new StoreError('event_invalid', `${path}: ${reason}`, { path, reason });
}

function checkOrder(
  imported: readonly ImportedEvent[],
  times: readonly bigint[],
  head: { readonly at: string | null; readonly micros: bigint },
): void {
  let before = head.at === null ? null : head.micros;
  let beforeText = head.at === null ? '' : formatTime(head.at);
  for (const [index, time] of times.entries()) {
    const recordedAt = imported[index]?.recordedAt ?? '';
    if (before !== null && time < before) {
      const message = `An import goes back in time: ${recordedAt} after ${beforeText}`;
      throw new StoreError('import_out_of_order', message, { recordedAt, head: beforeText });
    }
    before = time;
    beforeText = recordedAt;
  }
}
