import { createTestDatabase } from '@hindsight/event-store/testing';
import pg from 'pg';
import { expect, test } from 'vitest';
import { migrateTraces } from './migrate.ts';
import { openSpanStore } from './store/open-span-store.ts';
import { makeSpan } from './testing/make-span.ts';

const at = Date.parse('2026-03-03T14:02:11.190Z');
const ns = (ms: number) => BigInt(ms) * 1_000_000n;

test('traces from before it was known when they came are listed in their day', async () => {
  const database = await createTestDatabase();
  const before = openSpanStore({ connectionString: database.url, now: () => at });
  const write = (name: string, startNs: bigint) =>
    before.write([makeSpan({ name, startNs, endNs: startNs + 1n })]);
  await write('of that day', ns(at) - 7n);
  await write('of 2262', 9_223_372_036_000_000_000n);
  await write('of 1970', 1n);
  await before.close();

  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(
    'alter table hindsight_traces.traces drop column listed_ns, drop column came_ns',
  );
  await client.query(`delete from hindsight_traces.migrations where name like '0002%'`);
  await client.end();
  await migrateTraces(database.url);

  const store = openSpanStore({ connectionString: database.url, now: () => at });
  const { items } = await store.listTraces({ filter: {}, sort: 'recent', limit: 9 });
  const midnight = ns(Date.parse('2026-03-03T00:00:00Z'));
  expect(new Map(items.map(({ rootName, listedNs }) => [rootName, listedNs]))).toEqual(
    new Map([
      ['of that day', ns(at) - 7n],
      ['of 2262', midnight],
      ['of 1970', midnight],
    ]),
  );
  await store.close();
  await database.drop();
});
