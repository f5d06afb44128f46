import { randomBytes } from 'node:crypto';
import { openEventStore } from '@hindsight/event-store';
import { createTestDatabase } from '@hindsight/event-store/testing';
import { expect, test } from 'vitest';

// Together they take longer than one statement may.
test('events of half a megabyte do not stop the index', async () => {
  const database = await createTestDatabase();
  const store = openEventStore({ connectionString: database.url, timeoutMs: 1_000 });
  const big = (version: number) => {
    const entries = Array.from({ length: 25_000 }, (_, key) => `"key${version}.${key}":${key}`);
    return { type: 'Big', data: `{${entries.join()}}` };
  };
  for (let count = 0; count < 30; count += 2)
    await store.append('big-1', [big(count + 1), big(count + 2)], { expectedVersion: count });
  expect(await store.indexLog()).toBe(30);
  const { events } = await store.readLog({ contains: '{"key30.7":7}' });
  expect(events.map((event) => event.version)).toEqual([30]);
  await store.close();
  await database.drop();
}, 120_000);

// What is read of them at once must be bounded before it is read, not after.
test('a page of events of a megabyte ends early, and the next one goes on', async () => {
  const database = await createTestDatabase();
  const writer = openEventStore({ connectionString: database.url });
  const count = 80;
  for (let version = 0; version < count; version += 1) {
    const data = `"${randomBytes(512 * 1024).toString('hex')}"`;
    await writer.append('big-1', [{ type: 'Big', data }], { expectedVersion: version });
  }
  await writer.close();
  const store = openEventStore({ connectionString: database.url, timeoutMs: 400 });
  const all = Array.from({ length: count }, (_, index) => index + 1);

  const followed: number[] = [];
  for await (const batch of store.follow({ after: 0 })) {
    followed.push(...batch.events.map((event) => event.position));
    if (batch.position === count) break;
  }
  expect(followed).toEqual(all);

  const paged: number[] = [];
  for (let next: number | null = 0; next !== null; ) {
    const page = await store.readLog({ after: next, limit: 1_000 });
    paged.push(...page.events.map((event) => event.position));
    next = page.nextPosition;
  }
  expect(paged).toEqual(all);

  const versions: number[] = [];
  while (versions.length < count) {
    const { events } = await store.readStream('big-1', { fromVersion: versions.length + 1 });
    versions.push(...events.map((event) => event.version));
  }
  expect(versions).toEqual(all);

  const scanned: number[] = [];
  for await (const page of store.scanLog()) {
    expect(page.length).toBeLessThan(count);
    scanned.push(...page.map((event) => event.position));
  }
  expect(scanned).toEqual(all);

  const folded: number[] = [];
  for await (const chunk of (await store.readHistory('big-1')).chunks) {
    expect(chunk.length).toBeLessThan(count);
    folded.push(...chunk.map((event) => event.version));
  }
  expect(folded).toEqual(all);
  await store.close();
  await database.drop();
}, 120_000);
