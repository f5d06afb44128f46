import { expect, test } from 'vitest';
import { earliest } from './earliest.ts';

test('the earlier time counts', () => {
  const [early, late] = ['2026-03-03T14:02:00Z', '2026-03-03T14:03:00Z'];
  expect(earliest(early, late)).toBe(early);
  expect(earliest(late, early)).toBe(early);
  expect(earliest(undefined, late)).toBe(late);
  expect(earliest(late, undefined)).toBe(late);
  expect(earliest(undefined, undefined)).toBeUndefined();
});
