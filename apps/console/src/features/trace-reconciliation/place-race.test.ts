import { expect, test } from 'vitest';
import { type Conflict, placeRace } from './place-race.ts';

const racer = (startedAt: string | null, durationMs: number | null) => ({
  traceId: null,
  spanId: null,
  startedAt,
  durationMs,
  rootName: null,
  actor: null,
});
const race = (loser: Conflict['loser'], winner: Conflict['loser'] | null): Conflict => ({
  streamId: 'account-1',
  expectedVersion: 4,
  actualVersion: 5,
  loser,
  winner: winner && { ...winner, version: 5 },
});

test('both sides stand on one axis, to the microsecond', () => {
  const placed = placeRace(
    race(racer('2026-03-03T14:02:11.000250Z', 1.5), racer('2026-03-03T14:02:11.000000Z', 1)),
  );
  expect(placed.wholeMs).toBeCloseTo(1.75);
  expect(placed.winner).toMatchObject({ left: 0, afterMs: 0 });
  expect(placed.loser?.afterMs).toBeCloseTo(0.25);
  expect(placed.loser?.left).toBeCloseTo(0.25 / 1.75);
});

test('a side that is not stored has no place', () => {
  expect(placeRace(race(racer(null, null), null))).toEqual({
    loser: undefined,
    winner: undefined,
    wholeMs: 0,
  });
  const alone = placeRace(race(racer('2026-03-03T14:02:11.000000Z', 0), null));
  expect(alone.loser).toEqual({ left: 0, width: 1, afterMs: 0 });
});
