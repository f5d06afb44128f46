import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LatencyPoint } from './latency-query.ts';
import { nearestPoint, stackLatency, summarizeLatency } from './stack-latency.ts';

const point = (version: number, ms: readonly number[] = [1, 1, 1, 1]): LatencyPoint => {
  const [browserMs = 0, serverMs = 0, storeMs = 0, databaseMs = 0] = ms;
  return {
    ...{ version, traceId: 'ab', spanId: 'cd', recordedAt: '2026-03-03T14:02:11.204117Z' },
    ...{ browserMs, serverMs, storeMs, databaseMs, eventsFolded: null },
    totalMs: browserMs + serverMs + storeMs + databaseMs,
  };
};

test('a bar stands where its version is, its layers on each other, the database at the ground', () => {
  const { bars, topMs } = stackLatency([point(1, [2, 2, 0, 4]), point(2, [1, 0, 0, 3])], 2);
  expect(topMs).toBe(8);
  expect(bars[0]).toMatchObject({ left: 0, width: 0.5, isCut: false });
  expect(bars[0]?.parts).toEqual([
    { layer: 'database', from: 0, to: 0.5 },
    { layer: 'store', from: 0.5, to: 0.5 },
    { layer: 'server', from: 0.5, to: 0.75 },
    { layer: 'browser', from: 0.75, to: 1 },
  ]);
  expect(bars[1]).toMatchObject({ left: 0.5 });
});

test('one that took very long is cut, and says so', () => {
  const points = Array.from({ length: 99 }, (_, index) => point(index + 1));
  const { bars, topMs } = stackLatency([...points, point(100, [0, 0, 0, 400])], 100);
  expect(topMs).toBe(12);
  expect(bars.filter(({ isCut }) => isCut).map(({ point }) => point.version)).toEqual([100]);
  expect(bars.at(-1)?.parts[0]).toEqual({ layer: 'database', from: 0, to: 1 });
});

test('bars never leave the chart, whatever the numbers', () => {
  const ms = fc.array(fc.double({ min: -1, max: 1e6, noNaN: true }), {
    minLength: 4,
    maxLength: 4,
  });
  const points = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 500 }), ms), {
    selector: ([version]) => version,
    maxLength: 40,
  });
  fc.assert(
    fc.property(points, (made) => {
      const sorted = made.map(([version, split]) => point(version, split));
      for (const { left, width, parts } of stackLatency(sorted, 500).bars) {
        expect(left).toBeGreaterThanOrEqual(0);
        expect(left + width).toBeLessThanOrEqual(1 + 1e-9);
        for (const { from, to } of parts) {
          expect(from).toBeLessThanOrEqual(to);
          expect(to).toBeLessThanOrEqual(1);
        }
      }
    }),
  );
});

test('the nearest version is found', () => {
  const points = [point(1), point(10), point(20)];
  expect([0, 5, 6, 10, 99].map((at) => nearestPoint(points, at)?.version)).toEqual([
    1, 1, 10, 10, 20,
  ]);
  expect(nearestPoint([], 3)).toBeUndefined();
});

test('the usual split and the slowest are told', () => {
  expect(summarizeLatency([])).toBeNull();
  const told = summarizeLatency([point(1), point(2, [0, 0, 0, 9]), point(3)]);
  expect(told?.totalMs).toBe(4);
  expect(told?.slowest.version).toBe(2);
});
