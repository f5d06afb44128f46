import { expect, test } from 'vitest';
import { bucketAt, buildBars, rangeOf, sumBuckets } from './build-bars.ts';

const bucket = (index: number, traces: number, errors: number, ms: number | null) => ({
  from: `2026-03-03T14:0${index}:00.000000Z`,
  to: `2026-03-03T14:0${index + 1}:00.000000Z`,
  traces,
  errors,
  p50Ms: ms,
  p95Ms: ms,
  maxMs: ms,
});
const buckets = [
  bucket(0, 200, 1, 1),
  bucket(1, 0, 0, null),
  bucket(2, 1, 1, 100),
  bucket(3, 100, 50, 10),
];

test('one trace among many is seen, and so is one that failed', () => {
  const bars = buildBars(buckets);
  expect(bars[0]).toEqual({ height: 1, failed: 0.06, slow: 0 });
  expect(bars[1]).toEqual({ height: 0, failed: 0, slow: undefined });
  expect(bars[2]).toMatchObject({ height: 0.06, failed: 0.06, slow: 1 });
  expect(bars[3]).toMatchObject({ height: 0.5, failed: 0.25 });
  expect(bars[3]?.slow).toBeCloseTo(0.5);
  expect(buildBars([])).toEqual([]);
});

test('slices are added up, and chosen either way around', () => {
  expect(sumBuckets(buckets)).toEqual({ traces: 301, errors: 52, maxMs: 100 });
  expect(sumBuckets([])).toMatchObject({ traces: 0, maxMs: undefined });
  expect(bucketAt(buckets, 0.99)).toBe(3);
  expect(bucketAt(buckets, -4)).toBe(0);
  const range = { from: '2026-03-03T14:01:00.000000Z', to: '2026-03-03T14:03:00.000000Z' };
  expect(rangeOf(buckets, [1, 2])).toEqual(range);
  expect(rangeOf(buckets, [2, 1])).toEqual(range);
  expect(rangeOf([], [0, 0])).toBeUndefined();
});
