import { randomUUID } from 'node:crypto';
import { type EventStore, openEventStore } from '@hindsight/event-store';
import { createTestDatabase } from '@hindsight/event-store/testing';
import { beginning, foldChunks, type Json, type Reducer } from '@hindsight/history';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';

let store: EventStore;
let drop: () => Promise<void>;

beforeAll(async () => {
  const database = await createTestDatabase();
  store = openEventStore({ connectionString: database.url });
  drop = () => database.drop();
});

afterAll(async () => {
  await store.close();
  await drop();
});

/** Depends on every event before it and on their order. */
const reducer: Reducer = {
  initial: { version: 0, digest: 0 },
  evolve: (state, event) => ({
    version: event.version,
    digest: digest(JSON.stringify([state, event.type, event.data])),
  }),
};

function digest(text: string): number {
  let hash = 7;
  for (let index = 0; index < text.length; index += 1)
    hash = (Math.imul(hash, 31) + text.charCodeAt(index)) | 0;
  return hash;
}

const snapshots = { aggregate: 'tally', aggregateVersion: 1 };

async function stateAt(streamId: string, toVersion: number, withSnapshots: boolean) {
  const query = withSnapshots ? { toVersion, snapshots } : { toVersion };
  const { snapshot, chunks } = await store.readHistory(streamId, query);
  const from = snapshot ?? beginning(reducer);
  const folded = await foldChunks(reducer, from, chunks);
  expect(folded.problems).toEqual([]);
  expect(folded.version).toBe(toVersion);
  return { state: folded.state, begunAt: snapshot?.version ?? 0 };
}

async function write(count: number): Promise<string> {
  const streamId = `tally-${randomUUID()}`;
  const events = Array.from({ length: count }, (_, index) => ({
    type: `Counted${index % 3}`,
    data: index % 5 === 0 ? '{"__proto__":[1],"text":"\\u0000\\ud800"}' : `{"n":${index}}`,
  }));
  await store.append(streamId, events, { expectedVersion: 'none' });
  return streamId;
}

test('a snapshot and the events after it give the state of the full fold, at every version', async () => {
  const size = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(size, fc.uniqueArray(size, { maxLength: 6 }), async (count, marks) => {
      const streamId = await write(count);
      const kept = marks.filter((mark) => mark <= count).sort((a, b) => b - a);
      for (const version of kept) {
        const { state } = await stateAt(streamId, version, false);
        await store.saveSnapshot(streamId, { ...snapshots, version, state });
      }
      for (let version = 0; version <= count; version += 1) {
        const full = await stateAt(streamId, version, false);
        const short = await stateAt(streamId, version, true);
        expect(short.state).toEqual(full.state);
        expect(short.begunAt).toBe(kept.find((mark) => mark <= version) ?? 0);
      }
    }),
    { numRuns: 12 },
  );
}, 60_000);

test('so it does across the chunks of a long stream', async () => {
  const count = 5_003;
  const streamId = await write(count);
  const states = new Map<number, Json>();
  for (const version of [1, 999, 1_000, 1_001, 1_999, 2_000, 2_001, 4_999, 5_000, count])
    states.set(version, (await stateAt(streamId, version, false)).state);
  expect(new Set([...states.values()].map((state) => JSON.stringify(state))).size).toBe(
    states.size,
  );
  for (const version of [1, 1_000, 1_999])
    await store.saveSnapshot(streamId, {
      ...snapshots,
      version,
      state: states.get(version) ?? null,
    });
  for (const [version, state] of states)
    expect((await stateAt(streamId, version, true)).state).toEqual(state);
});
