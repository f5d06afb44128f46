import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compressGaps } from './compress-gaps.ts';
import type { TimePoint } from './time-points.ts';

const points = (times: readonly number[]): TimePoint[] =>
  times.map((atMs, version) => ({ version, atMs }));

const someGaps = fc.array(fc.oneof(fc.constant(0), fc.nat(1_000), fc.nat(10_000_000_000)), {
  minLength: 1,
  maxLength: 300,
});

function toPoints(gaps: readonly number[]): TimePoint[] {
  let atMs = 1_700_000_000_000;
  return points([atMs, ...gaps.map((gap) => (atMs += gap))]);
}

test('every version keeps a place of its own, in order, and none is lost', () => {
  fc.assert(
    fc.property(someGaps, (gaps) => {
      const steps = compressGaps(toPoints(gaps), 0.05);
      expect(steps.map(({ fromVersion }) => fromVersion)).toEqual(gaps.map((_, index) => index));
      expect(steps.map(({ toVersion }) => toVersion)).toEqual(gaps.map((_, index) => index + 1));
      for (const { weight } of steps) expect(weight).toBeGreaterThan(0);
    }),
  );
});

test('shortened pauses take their share of the room, and less than half of it together', () => {
  fc.assert(
    fc.property(someGaps, (gaps) => {
      const steps = compressGaps(toPoints(gaps), 0.05);
      const total = steps.reduce((sum, { weight }) => sum + weight, 0);
      const idle = steps.filter(({ idleMs }) => idleMs !== null);
      expect(idle.length).toBeLessThanOrEqual(9);
      const isAllIdle = steps.every(({ idleMs }, index) => idleMs !== null || gaps[index] === 0);
      if (isAllIdle) return;
      for (const { weight } of idle) expect(weight / total).toBeLessThan(0.2);
    }),
  );
});

test('six quiet days between two busy hours are a break that says so', () => {
  const minute = 60_000;
  const day = 1_440 * minute;
  const busy = Array.from({ length: 60 }, (_, index) => index * minute);
  const times = [...busy, ...busy.map((at) => at + 6 * day)];
  const idle = compressGaps(points(times), 0.05).filter(({ idleMs }) => idleMs !== null);
  expect(idle).toMatchObject([{ fromVersion: 59, toVersion: 60, idleMs: 6 * day - 59 * minute }]);
});

test('an even rhythm has no breaks', () => {
  const times = Array.from({ length: 100 }, (_, index) => index * 1_000);
  expect(compressGaps(points(times), 0.05).every(({ idleMs }) => idleMs === null)).toBe(true);
});

test('what was recorded at one moment still stands side by side', () => {
  const steps = compressGaps(points([5, 5, 5, 5]), 0.05);
  expect(new Set(steps.map(({ weight }) => weight)).size).toBe(1);
});
