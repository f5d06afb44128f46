import type { Pool } from 'pg';
import type { StoreHealth } from '../../event-store.ts';
import { readIndexPosition } from '../log/index-log.ts';
import { readHead } from '../log/read-head.ts';

export async function readHealth(pool: Pool): Promise<StoreHealth> {
  const [version, head, indexed] = await Promise.all([
    pool.query<{ server_version: string }>('show server_version'),
    readHead(pool),
    readIndexPosition(pool),
  ]);
  return {
    databaseVersion: version.rows[0]?.server_version ?? 'unknown',
    head,
    indexLag: Math.max(0, head.position - indexed),
  };
}
