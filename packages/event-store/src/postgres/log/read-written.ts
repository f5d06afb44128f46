import type { Pool } from 'pg';
import type { PositionRange, WrittenFact } from '../../event-store.ts';
import { formatTime } from '../../time.ts';

const SQL = `
select position::float8 as position, stream_id as "streamId", version::float8 as version, type,
  recorded_at::text as "recordedAt", encode(trace_id, 'hex') as "traceId"
from hindsight.events e where position > $1::bigint and position <= $2::bigint
order by e.position desc limit $3::int`;

export async function readWritten(
  pool: Pool,
  { after, upTo, limit }: PositionRange,
): Promise<readonly WrittenFact[]> {
  const { rows } = await pool.query<WrittenFact>({
    name: 'hindsight_read_written',
    text: SQL,
    values: [after, upTo, limit],
  });
  return rows.map((row) => ({ ...row, recordedAt: formatTime(row.recordedAt) }));
}
