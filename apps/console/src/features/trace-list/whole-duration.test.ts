import { expect, test } from 'vitest';
import { wholeDuration } from './whole-duration.ts';

test('a whole bar is the longest, unless it is far beyond the others', () => {
  expect(wholeDuration([10, 20, 30])).toBe(30);
  expect(wholeDuration([...Array.from({ length: 19 }, () => 10), 60_000])).toBe(15);
  expect(wholeDuration([7])).toBe(7);
  expect(wholeDuration([0, 0])).toBe(0.001);
  expect(wholeDuration([])).toBe(0.001);
});
