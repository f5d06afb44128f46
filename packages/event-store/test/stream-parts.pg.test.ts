import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventStore, openEventStore, type StreamPart } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
let store: EventStore;
const sizes = [1, 3, 2500, 40, 999, 1001];

beforeAll(async () => {
  database = await createTestDatabase();
  store = openEventStore({ connectionString: database.url, poolSize: 2 });
  for (const [index, size] of sizes.entries()) {
    for (let done = 0; done < size; done += 1000) {
      const events = Array.from({ length: Math.min(1000, size - done) }, (_, n) => ({
        type: 'Noted',
        data: JSON.stringify({ stream: index, n: done + n + 1 }),
        metadata: JSON.stringify({ by: `user-${n}` }),
        actor: `actor-${index}`,
      }));
      await store.append(`part-${index}`, events, { expectedVersion: done });
    }
  }
  await store.append('partner-1', [{ type: 'Noted', data: '1' }], { expectedVersion: 0 });
});

afterAll(async () => {
  await store.close();
  await database.drop();
});

const wholes: readonly StreamPart[] = sizes.map((toVersion, index) => ({
  streamId: `part-${index}`,
  afterVersion: 0,
  toVersion,
}));

async function collect(parts: readonly StreamPart[], metadata = false) {
  const read = parts.map((): { version: number; data: unknown; metadata: unknown }[] => []);
  for await (const { part, events } of store.readStreamParts({ parts, metadata })) {
    for (const event of events) {
      read[part]?.push({ version: event.version, data: event.data, metadata: event.metadata });
    }
  }
  return read;
}

test('parts of many streams come whole, each in order', async () => {
  const read = await collect(wholes);
  for (const [index, events] of read.entries()) {
    expect(events.map(({ version }) => version)).toEqual(
      Array.from({ length: sizes[index] ?? 0 }, (_, n) => n + 1),
    );
    expect(events.map(({ data }) => data)).toEqual(
      events.map(({ version }) => ({ stream: index, n: version })),
    );
    expect(events.every(({ metadata }) => metadata === undefined)).toBe(true);
  }
});

test('parts may begin and end anywhere, be empty, and come with metadata', async () => {
  const parts = [
    { streamId: 'part-2', afterVersion: 700, toVersion: 2400 },
    { streamId: 'part-1', afterVersion: 3, toVersion: 3 },
    { streamId: 'part-5', afterVersion: 1000, toVersion: 1001 },
  ];
  const [long, none, last] = await collect(parts, true);
  expect(long?.map(({ version }) => version)).toEqual(
    Array.from({ length: 1700 }, (_, n) => 701 + n),
  );
  expect(long?.[0]?.metadata).toEqual({ by: 'user-700' });
  expect(none).toEqual([]);
  expect(last).toEqual([
    { version: 1001, data: { stream: 5, n: 1001 }, metadata: { by: 'user-0' } },
  ]);
});

test('heavy parts come in pages that end early, and whole', async () => {
  const data = JSON.stringify('x'.repeat(900_000));
  for (let n = 0; n < 24; n++) {
    await store.append(`heavy-${n % 2}`, [{ type: 'Noted', data }], { expectedVersion: n >> 1 });
  }
  const parts = [0, 1].map((n) => ({ streamId: `heavy-${n}`, afterVersion: 0, toVersion: 12 }));
  const versions = (await collect(parts)).map((events) => events.map(({ version }) => version));
  const all = Array.from({ length: 12 }, (_, n) => n + 1);
  expect(versions).toEqual([all, all]);
});

test('a category is walked by id, as it was at a position', async () => {
  const { position } = await store.readHead();
  const first = await store.walkCategory({ category: 'part', asOf: position, limit: 4 });
  expect(first.items).toEqual(
    sizes.slice(0, 4).map((version, index) => ({ streamId: `part-${index}`, version })),
  );
  const rest = await store.walkCategory({
    category: 'part',
    asOf: position,
    after: first.next ?? '',
    limit: 4,
  });
  expect(rest).toEqual({
    items: [
      { streamId: 'part-4', version: 999 },
      { streamId: 'part-5', version: 1001 },
    ],
    next: null,
  });
  const early = await store.walkCategory({ category: 'part', asOf: 3, limit: 10 });
  expect(early.items).toEqual([
    { streamId: 'part-0', version: 1 },
    { streamId: 'part-1', version: 2 },
  ]);
});

test('streams of a category that changed in between are told', async () => {
  const before = await store.readHead();
  await store.append('part-1', [{ type: 'Noted', data: '1' }], { expectedVersion: 3 });
  await store.append('partner-1', [{ type: 'Noted', data: '1' }], { expectedVersion: 1 });
  const between = { category: 'part', after: before.position };
  const asOf = (await store.readHead()).position;
  expect(await store.listChangedStreams({ ...between, asOf })).toEqual([
    { streamId: 'part-1', version: 4 },
  ]);
  expect(await store.listChangedStreams({ ...between, asOf: before.position })).toEqual([]);
});

test('the facts of events come in the order asked for', async () => {
  const { events } = await store.readStream('part-3', { limit: 2 });
  const facts = await store.readFacts([
    { streamId: 'part-3', version: 2 },
    { streamId: 'part-404', version: 1 },
    { streamId: 'part-3', version: 1 },
  ]);
  expect(facts).toEqual(
    [events[1], events[0]].map((event) => ({
      streamId: 'part-3',
      version: event?.version,
      eventId: event?.eventId,
      type: event?.type,
      recordedAt: event?.recordedAt,
      actor: 'actor-3',
      traceId: null,
      spanId: null,
    })),
  );
});
