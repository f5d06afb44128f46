import pg from 'pg';
import { connectionSettings, type StoreConnection } from './store-connection.ts';

type PoolOptions = StoreConnection & { readonly size: number };

/** A pool whose connections may be cut at any moment: that fails a statement, never the process. */
export function openPool({ size, ...connection }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...connectionSettings(connection),
    query_timeout: connection.timeoutMs + 1_000,
    max: size,
  });
  pool.on('error', () => undefined); // an idle connection was lost: the next query makes another
  // One that was lost between two statements of a transaction: the next of them fails.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
