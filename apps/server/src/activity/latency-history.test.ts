import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLatencyHistory } from './latency-history.ts';

const second = 1_000;
const minute = 60 * second;

test('tells of each slice how long half and nearly all took', () => {
  const history = createLatencyHistory([minute]);
  for (let index = 0; index < 100; index++) history.note(10 * minute, index < 98 ? 2 : 40);
  history.note(12 * minute, 8);
  const points = history.read(minute, 0, 20 * minute);
  expect(points).toMatchObject([
    { fromMs: 10 * minute, toMs: 11 * minute, count: 100 },
    { fromMs: 12 * minute, count: 1 },
  ]);
  expect(points[0]?.p50Ms).toBeCloseTo(2, 0);
  expect(points[0]?.p99Ms).toBeGreaterThan(38);
  expect(points[0]?.p99Ms).toBeLessThan(42);
});

test('a duration is told within five hundredths, whatever it is', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.06, max: 100_000, noNaN: true }), (durationMs) => {
      const history = createLatencyHistory([minute]);
      history.note(0, durationMs);
      const told = history.read(minute, 0, minute)[0]?.p50Ms ?? 0;
      expect(Math.abs(told - durationMs) / durationMs).toBeLessThan(0.05);
    }),
  );
});

test('what is out of all bounds is counted too', () => {
  const history = createLatencyHistory([minute]);
  for (const durationMs of [0, -1, 1e12]) history.note(0, durationMs);
  expect(history.read(minute, 0, minute)).toMatchObject([{ count: 3 }]);
});

test('keeps so many slices of each length, and answers with the nearest length', () => {
  const history = createLatencyHistory([second, minute]);
  for (let at = 0; at < 1_000; at++) history.note(at * second, 1);
  expect(history.read(second, 0, 1_000 * second)).toHaveLength(64);
  expect(history.read(minute, 0, 1_000 * second)).toHaveLength(17);
  expect(history.read(30 * second, 0, 120 * second).map(({ fromMs }) => fromMs)).toEqual([
    0,
    minute,
  ]);
});

test('a clock that is set back loses nothing', () => {
  const history = createLatencyHistory([minute]);
  history.note(10 * minute, 1);
  history.note(8 * minute, 1);
  expect(history.read(minute, 0, 20 * minute)).toMatchObject([{ count: 2 }]);
});
