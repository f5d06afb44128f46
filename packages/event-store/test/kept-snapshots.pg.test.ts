import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventStore, type KeptSnapshot, openEventStore } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
let store: EventStore;
beforeAll(async () => {
  database = await createTestDatabase();
  store = openEventStore({ connectionString: database.url });
  await store.append('thing-1', [{ type: 'Made', data: '{}' }], { expectedVersion: 'none' });
  await store.append('thing-2', [{ type: 'Made', data: '{}' }], { expectedVersion: 'none' });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const thing = { aggregate: 'thing', aggregateVersion: 2 };

async function read(streamId: string, query = thing): Promise<KeptSnapshot[]> {
  const found: KeptSnapshot[] = [];
  for await (const snapshot of store.readSnapshots(streamId, query)) found.push(snapshot);
  return found;
}

async function change(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

test('come by version, only those that are asked for, however many or large', async () => {
  const large = 'x'.repeat(3_000_000);
  const kept = Array.from({ length: 230 }, (_, index) => ({
    version: index + 1,
    state: index < 3 ? { large } : { at: index },
  }));
  await store.saveSnapshots('thing-1', kept.map((one) => ({ ...thing, ...one })).reverse());
  const other = { version: 7, state: null };
  await store.saveSnapshot('thing-1', { ...thing, aggregateVersion: 1, ...other });
  await store.saveSnapshot('thing-2', { ...thing, ...other });
  expect(await read('thing-1')).toEqual(kept.map((one) => ({ ...one, isIntact: true })));
  expect(await read('thing-1', { ...thing, aggregateVersion: 1 })).toHaveLength(1);
  expect(await read('thing-404')).toEqual([]);
});

test('say when they are not what was saved', async () => {
  await store.saveSnapshot('thing-2', { ...thing, version: 8, state: { kept: true } });
  await change(`update hindsight.snapshots set state = '{"kept":false}' where version = 8
    and stream_key = (select key from hindsight.streams where stream_id = 'thing-2')`);
  expect(await read('thing-2')).toEqual([
    { version: 7, state: null, isIntact: true },
    { version: 8, state: { kept: false }, isIntact: false },
  ]);
});
