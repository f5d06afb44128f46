import type { Pool } from 'pg';
import type { EventOrigin, StreamAt } from '../../event-store.ts';

const SQL = `
select e.stream_id as "streamId", e.version::float8 as version, e.event_id as "eventId", e.actor,
  encode(e.trace_id, 'hex') as "traceId"
from unnest($1::text[], $2::bigint[]) with ordinality as w(stream_id, version, place)
join hindsight.streams s on s.stream_id = w.stream_id
cross join lateral (
  select * from hindsight.events where stream_key = s.key and version = w.version offset 0
) e
order by w.place`;

export async function readOrigins(
  pool: Pool,
  events: readonly StreamAt[],
): Promise<readonly EventOrigin[]> {
  if (events.length === 0) return [];
  const { rows } = await pool.query<EventOrigin>({
    name: 'hindsight_origins',
    text: SQL,
    values: [events.map(({ streamId }) => streamId), events.map(({ version }) => version)],
  });
  return rows;
}
