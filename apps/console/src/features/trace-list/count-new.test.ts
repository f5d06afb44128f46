import { expect, test } from 'vitest';
import { countNew } from './count-new.ts';

const of = (second: number) => ({ traceId: `t${second}` });

test('what stands above the list’s end is new; what it lets go of below is not', () => {
  expect(countNew([of(5), of(4)], [of(7), of(6), of(5), of(4), of(3)])).toBe(2);
  expect(countNew([of(5), of(3)], [of(5), of(4), of(3)])).toBe(1);
  expect(countNew([of(5)], [of(5)])).toBe(0);
  expect(countNew([of(5)], [of(9), of(8)])).toBe(2);
  expect(countNew([], [of(2), of(1)])).toBe(2);
});
