import type { Pool } from 'pg';
import { toPostgresTime } from './query-invalid.ts';
import { streamNotFound } from './read-stream.ts';

const AT_TIME = `select hindsight.version_at_time(s.key, $2::timestamptz) as version
from hindsight.streams s where s.stream_id = $1`;

const AT_POSITION = `select hindsight.version_at_position(s.key, $2::bigint) as version
from hindsight.streams s where s.stream_id = $1`;

/** The stream’s last version recorded at or before this time; 0 when there is none. */
export async function versionAt(pool: Pool, streamId: string, time: string): Promise<number> {
  const values = [streamId, toPostgresTime('time', time)];
  const query = { name: 'hindsight_version_at', text: AT_TIME, values };
  const { rows } = await pool.query<{ version: string }>(query);
  if (!rows[0]) throw streamNotFound(streamId);
  return Number(rows[0].version);
}

/** The stream’s last version at or before this position; 0 when there is none. */
export async function versionAtPosition(
  pool: Pool,
  streamId: string,
  position: number,
): Promise<number> {
  const values = [streamId, position];
  const query = { name: 'hindsight_version_at_position', text: AT_POSITION, values };
  const { rows } = await pool.query<{ version: string }>(query);
  if (!rows[0]) throw streamNotFound(streamId);
  return Number(rows[0].version);
}
