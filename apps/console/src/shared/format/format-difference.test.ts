import { expect, test } from 'vitest';
import { formatDifference } from './format-difference.ts';

test('numbers differ by a number with its sign', () => {
  expect(formatDifference(14_800, 12_300)).toBe('−2500');
  expect(formatDifference(0, 25_000)).toBe('+25\u202f000');
  expect(formatDifference(0.1, 0.3)).toBe('+0.2');
  expect(formatDifference(1, 1)).toBe('');
  expect(formatDifference(2 ** 53 + 2, 0)).toBe('');
  expect(formatDifference(1e300, 1)).toBe('');
});

test('times differ by a span', () => {
  expect(formatDifference('2026-03-03T14:02:11.204Z', '2026-03-03T14:02:22.204Z')).toBe('+11 s');
  expect(formatDifference('2026-03-03', '2026-03-04')).toBe('');
});

test('nothing is said of all else', () => {
  expect(formatDifference(undefined, 3)).toBe('');
  expect(formatDifference('a', 'b')).toBe('');
  expect(formatDifference(null, 3)).toBe('');
});
