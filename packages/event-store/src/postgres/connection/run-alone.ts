import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { RunAlone } from '../../event-store.ts';
import { connectionSettings, type StoreConnection } from './connection-settings.ts';

const CLASS = 4_400_002;
const PAUSE_MS = 100;

/**
 * The lock lives as long as its connection, so a process that is killed gives it up. When the
 * connection is cut the work’s signal aborts, because another may have the lock by then.
 */
export async function runAlone<Result>(
  store: StoreConnection,
  { name, work, onWait, signal }: RunAlone<Result>,
): Promise<Result> {
  const client = new pg.Client(connectionSettings(store, 'lock'));
  const lost = new AbortController();
  client.on('error', (error) => lost.abort(error));
  await client.connect();
  try {
    for (let isFirst = true; !(await tryLock(client, name)); isFirst = false) {
      if (isFirst) onWait?.();
      await sleep(PAUSE_MS, undefined, { signal });
    }
    return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function tryLock(client: pg.Client, name: string): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'select pg_try_advisory_lock($1, hashtext($2)) as locked',
    [CLASS, name],
  );
  return rows[0]?.locked ?? false;
}
