import { expect, test } from 'vitest';
import { barHeights, bucketAt, rangeOf, sumCounts } from './choose-range.ts';

const buckets = [0, 1, 1_000, 500].map((count, index) => ({
  from: `2026-03-0${index + 1}T00:00:00Z`,
  to: `2026-03-0${index + 2}T00:00:00Z`,
  count,
}));

test('a place on the histogram is a bucket, also beyond its edges', () => {
  expect([-0.2, 0, 0.26, 0.99, 1, 3].map((share) => bucketAt(buckets, share))).toEqual([
    0, 0, 1, 3, 3, 3,
  ]);
});

test('what is drawn from either side is the time of those buckets', () => {
  const range = { from: '2026-03-02T00:00:00Z', to: '2026-03-04T00:00:00Z' };
  expect(rangeOf(buckets, 1, 2)).toEqual(range);
  expect(rangeOf(buckets, 2, 1)).toEqual(range);
  expect(rangeOf([], 0, 0)).toBeUndefined();
});

test('one event among thousands is still seen, none is not', () => {
  expect(barHeights(buckets)).toEqual([0, 0.06, 1, 0.5]);
  expect(sumCounts(buckets)).toBe(1_501);
});
