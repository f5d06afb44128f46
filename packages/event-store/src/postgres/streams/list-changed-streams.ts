import type { Pool } from 'pg';
import type { ChangedStreamsQuery, StreamAt } from '../../event-store.ts';
import { categoryBounds } from './streams-filter.ts';

// Positions without gaps make this one walk along the log, however many categories lie in it.
const SQL = `
select e.stream_id as "streamId", max(e.version)::float8 as version
from hindsight.events e
where e.position > $1::bigint and e.position <= $2::bigint
  and e.stream_id >= $3::text and e.stream_id < $4::text and split_part(e.stream_id, '-', 1) = $3
group by e.stream_id
order by e.stream_id`;

export async function listChangedStreams(
  pool: Pool,
  { category, after, asOf }: ChangedStreamsQuery,
): Promise<readonly StreamAt[]> {
  if (after >= asOf) return [];
  const { rows } = await pool.query<StreamAt>({
    name: 'hindsight_changed_streams',
    text: SQL,
    values: [after, asOf, ...categoryBounds(category)],
  });
  return rows;
}
