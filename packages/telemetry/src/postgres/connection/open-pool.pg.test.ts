import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import type { Pool, PoolClient } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inSnapshot } from './in-snapshot.ts';
import { inTransaction } from './in-transaction.ts';
import { openPool } from './open-pool.ts';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createTestDatabase();
  const connectionString = database.url;
  pool = openPool({ connectionString, applicationName: 'test', timeoutMs: 5_000, size: 2 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function cut(client: PoolClient): Promise<void> {
  const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  const ended = new Promise((resolve) => client.once('end', resolve));
  await pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await ended;
}

test.each([
  ['a transaction', inTransaction],
  ['a snapshot', inSnapshot],
])('a connection cut between two statements fails %s, and nothing else', async (_, within) => {
  const failed = within(pool, async (client) => {
    await cut(client);
    await client.query('select 1');
  });
  await expect(failed).rejects.toThrow();
  expect((await within(pool, (client) => client.query('select 1'))).rowCount).toBe(1);
});
