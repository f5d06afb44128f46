import { expect, test } from 'vitest';
import { median, percentile, toMeasured } from './latencies.ts';

test('a percentile is one of the values', () => {
  const sorted = Array.from({ length: 100 }, (_, n) => n + 1);
  expect(percentile(sorted, 0.5)).toBe(51);
  expect(percentile(sorted, 0.99)).toBe(100);
  expect(percentile([7], 0.99)).toBe(7);
});

test('the median of an even count lies between the middle two', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([3, 1, 2])).toBe(2);
});

test('latencies need not come sorted', () => {
  expect(toMeasured([3, 1, 2], 10)).toEqual({ perSecond: 10, p50Ms: 2, p99Ms: 3 });
});
