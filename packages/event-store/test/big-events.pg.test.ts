import { openEventStore } from '@hindsight/event-store';
import { createTestDatabase } from '@hindsight/event-store/testing';
import { expect, test } from 'vitest';

// Together they take longer than one statement may.
test('events of half a megabyte do not stop the index', async () => {
  const database = await createTestDatabase();
  const store = openEventStore({ connectionString: database.url, timeoutMs: 2_000 });
  const big = (version: number) => {
    const entries = Array.from({ length: 25_000 }, (_, key) => `"key${version}.${key}":${key}`);
    return { type: 'Big', data: `{${entries.join()}}` };
  };
  for (let count = 0; count < 60; count += 2)
    await store.append('big-1', [big(count + 1), big(count + 2)], { expectedVersion: count });
  expect(await store.indexLog()).toBe(60);
  const { events } = await store.readLog({ contains: '{"key60.7":7}' });
  expect(events.map((event) => event.version)).toEqual([60]);
  await store.close();
  await database.drop();
}, 120_000);
