import { expect, test } from 'vitest';
import { splitTime } from './split-time.ts';

test('slices of a time are even and meet', () => {
  expect(splitTime('2026-03-03T14:00:00Z', '2026-03-03T14:00:01Z', 4)).toEqual([
    '2026-03-03T14:00:00.000000Z',
    '2026-03-03T14:00:00.250000Z',
    '2026-03-03T14:00:00.500000Z',
    '2026-03-03T14:00:00.750000Z',
    '2026-03-03T14:00:01.000000Z',
  ]);
});

test('a time too short for so many has fewer, a moment one', () => {
  const at = '2026-03-03T14:00:00.000001Z';
  expect(splitTime(at, '2026-03-03T14:00:00.000003Z', 100)).toHaveLength(3);
  expect(splitTime(at, at, 100)).toEqual([at, at]);
});

test('the years of RFC 3339 are all there is', () => {
  const edges = splitTime('0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999Z', 2);
  expect(edges[0]).toBe('0001-01-01T00:00:00.000000Z');
  expect(edges[2]).toBe('9999-12-31T23:59:59.999999Z');
});
