import { type EventStore, openEventStore } from '@hindsight/event-store';
import { createTestDatabase } from '@hindsight/event-store/testing';
import type { FoldEvent, OriginEvent } from '@hindsight/history';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let store: EventStore;
let drop: () => Promise<void>;
const streamId = 'tally-window';
const snapshots = { aggregate: 'tally', aggregateVersion: 1 };
const many = 1_250;

beforeAll(async () => {
  const database = await createTestDatabase();
  store = openEventStore({ connectionString: database.url });
  drop = () => database.drop();
  const events = Array.from({ length: many }, (_, index) => ({
    type: 'Counted',
    data: `{"n":${index + 1}}`,
    metadata: `{"__proto__":${index + 1},"who":"\\u0000é"}`,
    ...(index % 2 === 0 && { actor: 'Ada Byron', traceId: `${index + 1}`.padStart(32, '0') }),
    ...(index % 3 === 0 && { occurredAt: '2026-03-03T14:02:11.204117Z' }),
  }));
  for (let at = 0; at < many; at += 500) {
    await store.append(streamId, events.slice(at, at + 500), { expectedVersion: at });
  }
  for (const version of [100, 200, 1_100]) {
    await store.saveSnapshot(streamId, {
      aggregate: 'tally',
      aggregateVersion: 1,
      version,
      state: { version },
    });
  }
});

afterAll(async () => {
  await store.close();
  await drop();
});

async function collect<Event>(chunks: AsyncIterable<readonly Event[]>): Promise<Event[]> {
  const events: Event[] = [];
  for await (const chunk of chunks) events.push(...chunk);
  return events;
}

const plain = ({ version, type, schemaVersion, data, recordedAt, occurredAt }: FoldEvent) => ({
  version,
  type,
  schemaVersion,
  data,
  recordedAt,
  occurredAt,
});

describe('a history in detail', () => {
  test('brings what is stored beside the events, and the same events', async () => {
    const lean = await store.readHistory(streamId, {});
    const detailed = await store.readHistory(streamId, { detail: true });
    const events = await collect(detailed.chunks);
    expect(events.map(plain)).toEqual((await collect(lean.chunks)).map(plain));
    for (const version of [1, 2, 1_000, 1_001, many]) {
      const stored = await store.readEvent(streamId, version);
      const event = events[version - 1];
      const { eventId, actor, traceId } = stored;
      expect({ ...event }).toMatchObject({ version });
      expect([event?.eventId, event?.actor, event?.traceId]).toEqual([eventId, actor, traceId]);
      expect(JSON.stringify(event?.metadata)).toEqual(JSON.stringify(JSON.parse(stored.metadata)));
    }
  });

  test('may bring its origins alone', async () => {
    const origins = await store.readHistory(streamId, { detail: 'origin', fromVersion: 996 });
    const detailed = await store.readHistory(streamId, { detail: true, fromVersion: 996 });
    const told = ({ version, actor, traceId, recordedAt }: OriginEvent) => ({
      version,
      actor,
      traceId,
      recordedAt,
    });
    const events = await collect(origins.chunks);
    expect(events.map(told)).toEqual((await collect(detailed.chunks)).map(told));
    expect(events.length).toBe(many - 995);
    expect(events[1]?.actor).toBe('Ada Byron');
  });

  test('of an empty range has no events', async () => {
    const history = await store.readHistory(streamId, { toVersion: 0, detail: true });
    expect(await collect(history.chunks)).toEqual([]);
  });
});

describe('a history from a version on', () => {
  const read = async (query: Parameters<EventStore['readHistory']>[1]) => {
    const { snapshot, chunks, headVersion, toVersion } = await store.readHistory(streamId, query);
    const versions = (await collect(chunks)).map(({ version }) => version);
    const contiguous = versions.every((version, at) => version === (versions[0] ?? 0) + at);
    expect([headVersion, contiguous]).toEqual([many, true]);
    return [snapshot?.version ?? null, versions[0], versions.at(-1), toVersion];
  };

  test('begins at the snapshot before it, not at a later one', async () => {
    const found = [
      [101, [100, 101, 1_210, 1_210]],
      [100, [null, 1, 1_210, 1_210]],
      [201, [200, 201, 1_210, 1_210]],
      [1_100, [200, 201, 1_210, 1_210]],
      [1_101, [1_100, 1_101, 1_210, 1_210]],
      [1, [null, 1, 1_210, 1_210]],
      [0, [null, 1, 1_210, 1_210]],
    ] as const;
    for (const [fromVersion, expected] of found) {
      expect(await read({ fromVersion, toVersion: 1_210, snapshots })).toEqual(expected);
    }
  });

  test('begins right there when no snapshots are wanted', async () => {
    expect(await read({ fromVersion: 7, toVersion: 9 })).toEqual([null, 7, 9, 9]);
    expect(await read({ fromVersion: 1_200 })).toEqual([null, 1_200, many, many]);
    expect(await read({ fromVersion: many + 1 })).toEqual([null, undefined, undefined, many]);
    expect(await read({ fromVersion: 9, toVersion: 7 })).toEqual([null, undefined, undefined, 7]);
  });
});

test('a page whose events are too large to tell at a glance is read whole all the same', async () => {
  const events = Array.from({ length: 2_100 }, (_, index) => ({
    type: 'Counted',
    data: JSON.stringify({ n: index + 1, text: index % 500 === 499 ? 'é'.repeat(5_000) : '' }),
    metadata: JSON.stringify({ text: index % 700 === 699 ? 'x'.repeat(9_000) : '' }),
  }));
  for (let at = 0; at < events.length; at += 700) {
    await store.append('tally-uneven', events.slice(at, at + 700), { expectedVersion: at });
  }
  const expected = events.map(({ data }) => JSON.parse(data));
  const histories = [
    store.readHistory('tally-uneven'),
    store.readHistory('tally-uneven', { detail: 'origin' }),
    store.readHistory('tally-uneven', { detail: true }),
  ];
  for (const { chunks } of await Promise.all(histories)) {
    const sizes: number[] = [];
    const found: unknown[] = [];
    for await (const chunk of chunks) {
      sizes.push(chunk.length);
      found.push(...chunk.map(({ data }) => data));
    }
    expect(found).toEqual(expected);
    expect(sizes).toEqual([1_000, 1_000, 100]);
  }
});
