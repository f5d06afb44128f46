import pg from 'pg';
import { expect, test } from 'vitest';
import { createTestDatabase } from './create-test-database.ts';

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('databases made at once are migrated and each their own', async () => {
  const databases = await Promise.all([1, 2, 3, 4, 5, 6].map(() => createTestDatabase()));
  for (const { url } of databases) {
    await ask(url, 'CREATE TABLE mine (n int)');
    expect(await ask(url, 'SELECT name FROM hindsight.migrations LIMIT 1')).toHaveLength(1);
  }
  expect(new Set(databases.map(({ url }) => url)).size).toBe(6);
  for (const database of databases) await database.drop();
});

test('a dropped database is gone although somebody was connected', async () => {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  client.on('error', () => undefined);
  await client.connect();
  await database.drop();
  await expect(ask(database.url, 'SELECT 1')).rejects.toMatchObject({ code: '3D000' });
  await client.end().catch(() => undefined);
});
