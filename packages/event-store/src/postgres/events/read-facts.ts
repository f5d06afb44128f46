import type { Pool } from 'pg';
import type { EventFacts, StreamAt } from '../../event-store.ts';
import { formatTime } from '../../time.ts';

// The offset keeps the version with the index: joined freely, a plan may read each stream whole.
const SQL = `
select e.stream_id as "streamId", e.version::float8 as version, e.event_id as "eventId", e.type,
  e.recorded_at::text as "recordedAt", e.actor, encode(e.trace_id, 'hex') as "traceId",
  encode(e.span_id, 'hex') as "spanId"
from unnest($1::text[], $2::bigint[]) with ordinality as w(stream_id, version, place)
join hindsight.streams s on s.stream_id = w.stream_id
cross join lateral (
  select * from hindsight.events where stream_key = s.key and version = w.version offset 0
) e
order by w.place`;

/** Many events in one round trip, without their data. */
export async function readFacts(
  pool: Pool,
  events: readonly StreamAt[],
): Promise<readonly EventFacts[]> {
  if (events.length === 0) return [];
  const { rows } = await pool.query<EventFacts>({
    name: 'hindsight_facts',
    text: SQL,
    values: [events.map(({ streamId }) => streamId), events.map(({ version }) => version)],
  });
  return rows.map((row) => ({ ...row, recordedAt: formatTime(row.recordedAt) }));
}
