import { openEventStore } from '@hindsight/event-store';
import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstOfEach } from './check/violation.ts';
import { holdForeignTransaction } from './writers/hold-foreign-transaction.ts';
import { makeOtherWork } from './writers/make-other-work.ts';
import { runGapTest } from './writers/run-gap-test.ts';
import { seed } from './writers/seed.ts';

let database: TestDatabase;
let foreign: { release(): Promise<void> };

beforeAll(async () => {
  database = await createTestDatabase();
  await makeOtherWork(database.url);
  foreign = await holdForeignTransaction(database.url);
});

afterAll(async () => {
  await foreign.release();
  await database.drop();
});

test('no position is skipped, doubled or out of stream order, and every reader sees a prefix', async () => {
  const gap = { url: database.url, seed, processes: 4, writers: 8, durationMs: 5_000 };
  const { violations, attempts, events, passes } = await runGapTest(gap);
  expect(firstOfEach(violations), `HINDSIGHT_SEED=${seed}`).toEqual([]);
  const store = openEventStore({ connectionString: database.url });
  expect(await store.indexLog()).toBe(events);
  expect(await store.listCategories()).toMatchObject([{ category: 'gap', events }]);
  await store.close();
  const kinds = new Set(attempts.map((attempt) => attempt.outcome.kind));
  expect([...kinds]).toEqual(expect.arrayContaining(['acknowledged', 'refused', 'rolled_back']));
  expect(events).toBeGreaterThan(100);
  expect(passes).toBeGreaterThan(5);
  process.stdout.write(
    `gap test: ${attempts.length} appends, ${events} events, ${passes} reading passes\n`,
  );
}, 60_000);
