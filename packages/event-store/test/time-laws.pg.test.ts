import { type EventStore, openEventStore } from '@hindsight/event-store';
import { createTestDatabase } from '@hindsight/event-store/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatMicros, parseTime } from '../src/time.ts';

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

/** Microseconds between one event and the next: many at once, bursts, and silences of months. */
const gap = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 13 }).map((digits) => 10 ** digits) },
);
const burst = fc
  .tuple(gap, fc.integer({ min: 1, max: 40 }))
  .map(([between, count]) => Array.from({ length: count }, () => between));
const gaps = fc.array(burst, { minLength: 1, maxLength: 8 }).map((bursts) => bursts.flat());

const times: bigint[] = [];
let last = parseTime('1001-01-01T00:00:00Z') ?? 0n;
let streams = 0;

/** Old events of two streams in turn, so that neither has the other’s times. */
async function importEvents(between: readonly number[]): Promise<Map<string, bigint[]>> {
  const own = new Map<string, bigint[]>([
    [`one-${++streams}`, []],
    [`other-${streams}`, []],
  ]);
  const streamIds = [...own.keys()];
  const events = between.map((micros, index) => {
    last += BigInt(micros);
    times.push(last);
    const streamId = streamIds[index % 3 === 0 ? 1 : 0] ?? '';
    own.get(streamId)?.push(last);
    return { streamId, type: 'Kept', data: 'null', recordedAt: formatMicros(last) };
  });
  await store.importEvents(events);
  return own;
}

function countBy(moment: bigint, recorded: readonly bigint[]): number {
  return recorded.filter((time) => time <= moment).length;
}

test('however times are spread, a moment is the last version and position recorded by it', async () => {
  await fc.assert(
    fc.asyncProperty(
      gaps,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })),
      async (between, places) => {
        const own = await importEvents(between);
        const first = times[0] ?? 0n;
        const near = times.slice(-40).flatMap((time) => [time - 1n, time, time + 1n]);
        const anywhere = places.map(
          (place) => first + BigInt(Math.floor(place * Number(last - first))),
        );
        for (const moment of new Set([first - 1n, ...near, ...anywhere])) {
          const time = formatMicros(moment);
          expect(await store.positionAt(time)).toBe(countBy(moment, times));
          for (const [streamId, recorded] of own)
            if (recorded.length > 0)
              expect(await store.versionAt(streamId, time)).toBe(countBy(moment, recorded));
        }
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);
