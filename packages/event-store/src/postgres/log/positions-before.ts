import type { Pool } from 'pg';
import { toPostgresTime } from '../events/query-invalid.ts';

const SQL = `
select hindsight.position_at_time(t.moment - interval '1 microsecond') as position
from unnest($1::timestamptz[]) with ordinality as t(moment, n)
order by t.n`;

/** For each of these times, the last position recorded before it; 0 when there is none. */
export async function positionsBefore(
  pool: Pool,
  times: readonly string[],
): Promise<readonly number[]> {
  const { rows } = await pool.query<{ position: string }>({
    name: 'hindsight_positions_before',
    text: SQL,
    values: [times.map((time) => toPostgresTime('times', time))],
  });
  return rows.map(({ position }) => Number(position));
}
