import type { Pool } from 'pg';
import type { Head } from '../../events.ts';
import { formatTime } from '../../time.ts';

const SQL = `select position, lamport, nullif(recorded_at, '-infinity')::text as "recordedAt"
from hindsight.head`;

export async function readHead(pool: Pool): Promise<Head> {
  const { rows } = await pool.query<{
    position: string;
    lamport: string;
    recordedAt: string | null;
  }>({ name: 'hindsight_head', text: SQL });
  const row = rows[0];
  if (!row) throw new Error('the log has no head row');
  return {
    position: Number(row.position),
    lamport: Number(row.lamport),
    recordedAt: row.recordedAt && formatTime(row.recordedAt),
  };
}
