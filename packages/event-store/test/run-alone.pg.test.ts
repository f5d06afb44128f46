import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EventStore, openEventStore } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
let stores: readonly EventStore[];
beforeAll(async () => {
  database = await createTestDatabase();
  stores = [1, 2].map(() => openEventStore({ connectionString: database.url }));
});
afterAll(async () => {
  await Promise.all(stores.map((store) => store.close()));
  await database.drop();
});

describe('work that one does alone', () => {
  test('is never done by two at a time, and by each in the end', async () => {
    let [busy, most, done] = [0, 0, 0];
    const work = async () => {
      most = Math.max(most, ++busy);
      await sleep(50);
      busy--;
      done++;
    };
    await Promise.all([...stores, ...stores].map((store) => store.runAlone({ name: 'a', work })));
    expect([most, done]).toEqual([1, 4]);
  });

  test('of another name goes on beside it', async () => {
    const [one, two] = stores;
    const inner = () => two?.runAlone({ name: 'c', work: async () => 'beside' });
    expect(await one?.runAlone({ name: 'b', work: async () => inner() })).toBe('beside');
  });

  test('is told when its connection is cut, as another may then be at it', async () => {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    const [store] = stores;
    const work = async (signal: AbortSignal) => {
      await admin.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'hindsight lock' and datname = current_database()",
      );
      await expect.poll(() => signal.aborted).toBe(true);
      return 'told';
    };
    expect(await store?.runAlone({ name: 'd', work })).toBe('told');
    await admin.end();
  });
});

test('a note is kept as it was written last', async () => {
  const [one, two] = stores;
  expect(await one?.readNote('n')).toBeNull();
  await one?.writeNote('n', '{"a": 1}');
  await two?.writeNote('n', '{"a": 2.0}');
  expect(await one?.readNote('n')).toBe('{"a": 2.0}');
});
