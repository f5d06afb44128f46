import { type EventStore, openEventStore } from '@hindsight/event-store';
import { createTestDatabase } from '@hindsight/event-store/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let store: EventStore;
let drop: () => Promise<void>;

/** Every minute an event: in turn one of lamp-1, lamp-2, lamp-1 and door-1. */
const streams = ['lamp-1', 'lamp-2', 'lamp-1', 'door-1'];
const minute = (count: number) => new Date(Date.UTC(2026, 0, 1, 0, count)).toISOString();

beforeAll(async () => {
  const database = await createTestDatabase();
  store = openEventStore({ connectionString: database.url });
  drop = () => database.drop();
  await store.importEvents(
    Array.from({ length: 400 }, (_, index) => ({
      streamId: streams[index % 4] ?? '',
      type: index % 4 === 3 ? 'Opened' : 'Lit',
      data: '{}',
      recordedAt: minute(index),
    })),
  );
});

afterAll(async () => {
  await store.close();
  await drop();
});

describe('positions before times', () => {
  test('are those recorded earlier, to the microsecond', async () => {
    const times = [minute(-1), minute(0), '2026-01-01T00:00:00.000001Z', minute(399), minute(400)];
    expect(await store.positionsBefore(times)).toEqual([0, 0, 1, 399, 400]);
    expect(await store.positionsBefore([])).toEqual([]);
  });
});

describe('activity', () => {
  test('is counted by slice, category and type', async () => {
    const { counts, sampled } = await store.countActivity({ firsts: [1, 5, 5, 9], before: 11 });
    expect(sampled).toBe(false);
    expect([...counts].sort((a, b) => a.slice - b.slice || (a.type < b.type ? -1 : 1))).toEqual([
      { slice: 0, category: 'lamp', type: 'Lit', events: 3 },
      { slice: 0, category: 'door', type: 'Opened', events: 1 },
      { slice: 2, category: 'lamp', type: 'Lit', events: 3 },
      { slice: 2, category: 'door', type: 'Opened', events: 1 },
      { slice: 3, category: 'lamp', type: 'Lit', events: 2 },
    ]);
  });

  test('names the busiest streams, with their version at the end', async () => {
    const { busiest } = await store.countActivity({ firsts: [5, 9], before: 13 });
    expect(busiest).toEqual([
      { streamId: 'lamp-1', version: 6, events: 4, lastEventType: 'Lit', lastEventAt: time(10) },
      { streamId: 'lamp-2', version: 3, events: 2, lastEventType: 'Lit', lastEventAt: time(9) },
      { streamId: 'door-1', version: 3, events: 2, lastEventType: 'Opened', lastEventAt: time(11) },
    ]);
  });

  test('of many events is reckoned from some, and slices keep their true size', async () => {
    const query = { firsts: [1, 201, 381], before: 401, mostExactly: 100, mostASlice: 30 };
    const { counts, sampled, busiest } = await store.countActivity(query);
    expect(sampled).toBe(true);
    const held = [0, 1, 2].map((slice) =>
      counts.filter((count) => count.slice === slice).reduce((sum, { events }) => sum + events, 0),
    );
    expect(held).toEqual([200, 180, 20]);
    expect(busiest[0]).toMatchObject({ streamId: 'lamp-1', events: 200 });
  });

  test('of nothing is nothing', async () => {
    const nothing = { counts: [], busiest: [], sampled: false };
    expect(await store.countActivity({ firsts: [401, 401], before: 401 })).toEqual(nothing);
    expect(await store.countActivity({ firsts: [], before: 1 })).toEqual(nothing);
    expect(await store.countActivity({ firsts: [900], before: 950 })).toEqual(nothing);
  });
});

function time(count: number): string {
  return minute(count).replace('.000Z', '.000000Z');
}
