import type { Pool } from 'pg';
import { toPostgresTime } from '../events/query-invalid.ts';

/** The last position recorded at or before this time; 0 when there is none. */
export async function positionAt(pool: Pool, time: string): Promise<number> {
  const { rows } = await pool.query<{ position: string }>({
    name: 'hindsight_position_at',
    text: 'select hindsight.position_at_time($1::timestamptz) as position',
    values: [toPostgresTime('time', time)],
  });
  return Number(rows[0]?.position ?? 0);
}

/** The first position recorded at or after this time; one past the head when there is none. */
export async function firstPositionFrom(pool: Pool, time: string): Promise<number> {
  const { rows } = await pool.query<{ position: string }>({
    name: 'hindsight_first_position_from',
    text: `select hindsight.position_at_time($1::timestamptz - interval '1 microsecond') + 1 as position`,
    values: [toPostgresTime('time', time)],
  });
  return Number(rows[0]?.position ?? 1);
}
