import { setTimeout as sleep } from 'node:timers/promises';
import { createRegistry } from '@hindsight/domain';
import { type EventStore, openEventStore } from '@hindsight/event-store';
import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import { sampleAggregates } from '@hindsight/samples';
import pino from 'pino';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readState } from '../use-cases/read-state.ts';
import { seedDemo } from './seed-demo.ts';
import { readSeedMarker } from './seed-marker.ts';

let database: TestDatabase;
let store: EventStore;
beforeEach(async () => {
  database = await createTestDatabase();
  store = openEventStore({ connectionString: database.url });
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const size = { streams: 200, events: 2_000 };
const registry = createRegistry(sampleAggregates);
const options = () => ({
  backing: { store, registry },
  size,
  batchSize: 300,
  log: pino({ level: 'silent' }),
  signal: new AbortController().signal,
});
const wholeLog = async () => {
  const events = [];
  for await (const batch of store.scanLog()) events.push(...batch);
  return events;
};

test('an empty log gets the whole past, once', async () => {
  await seedDemo(options());
  const events = await wholeLog();
  expect(events.length).toBeGreaterThan(1_500);
  expect(await readSeedMarker(store)).toMatchObject({ finished: true });
  await seedDemo(options());
  expect((await store.readHead()).position).toBe(events.length);
});

test('a seeding that was killed goes on and ends with the same past', async () => {
  let batches = 0;
  const failing = {
    ...store,
    importEvents: async (batch: Parameters<EventStore['importEvents']>[0]) => {
      if (++batches > 2) throw new Error('killed');
      return store.importEvents(batch);
    },
  };
  await expect(seedDemo({ ...options(), backing: { store: failing, registry } })).rejects.toThrow(
    'killed',
  );
  expect((await store.readHead()).position).toBe(600);
  expect(await readSeedMarker(store)).toMatchObject({ finished: false });

  await seedDemo(options());
  const events = await wholeLog();
  const ids = events.map(({ eventId }) => eventId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(await readSeedMarker(store)).toMatchObject({ finished: true });

  const times = events.map(({ recordedAt }) => recordedAt);
  expect(times).toEqual(times.toSorted());
});

test('a log with other events is left alone', async () => {
  const noted = [{ type: 'Noted', data: '{}' }];
  await store.append('note-1', noted, { expectedVersion: 'none' });
  await seedDemo(options());
  expect((await store.readHead()).position).toBe(1);
});

test('of two that start at once one writes the past, and both find it whole', async () => {
  const other = openEventStore({ connectionString: database.url });
  const warnings: string[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => warnings.push(line) });
  let second: Promise<void> | undefined;
  const slow = {
    ...store,
    importEvents: async (batch: Parameters<EventStore['importEvents']>[0]) => {
      second ??= seedDemo({ ...options(), log, backing: { store: other, registry } });
      await Promise.race([second, sleep(200)]);
      return store.importEvents(batch);
    },
  };
  await seedDemo({ ...options(), log, backing: { store: slow, registry } });
  await second;
  await other.close();
  expect(warnings).toEqual([]);
  const ids = (await wholeLog()).map(({ eventId }) => eventId);
  expect(new Set(ids).size).toBe(ids.length);
  expect(await readSeedMarker(store)).toMatchObject({ finished: true });
});

test('one that is told to stop while another is at it does not wait', async () => {
  const stopping = new AbortController();
  const log = pino({ level: 'info' }, { write: () => stopping.abort() });
  await store.runAlone({
    name: 'seed the sample history',
    work: () => seedDemo({ ...options(), log, signal: stopping.signal }),
  });
  expect((await store.readHead()).position).toBe(0);
});

test('the imported past has snapshots at every interval, and they change no state', async () => {
  await seedDemo({ ...options(), size: { streams: 200, events: 12_000 } });
  const { items } = await store.listStreams({ limit: 1000 });
  const longest = items.toSorted((one, other) => other.version - one.version)[0];
  const { streamId = '', version = 0, category = '' } = longest ?? {};
  expect(version).toBeGreaterThan(100);
  const { snapshots } = await store.describeStream(streamId);
  const due = Array.from({ length: Math.floor(version / 100) }, (_, index) => 100 * (index + 1));
  expect(snapshots.map((snapshot) => snapshot.version)).toEqual(due);
  for (const at of [99, 100, 101, version]) {
    const input = { streamId, version: at, signal: new AbortController().signal };
    const quick = await readState({ store, registry }, input);
    const whole = await readState({ store, registry }, { ...input, snapshots: 'off' });
    expect(quick.state).toEqual(whole.state);
    expect(quick.replay.eventsFolded).toBe(at % 100);
    expect(whole.replay.eventsFolded).toBe(at);
  }
  expect(registry.get(category)?.snapshotEvery).toBe(100);
});
