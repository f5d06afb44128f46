import { expect, test } from 'vitest';
import { countNew } from './count-new.ts';

const at = (second: number) => ({
  traceId: `t${second}`,
  startedAt: `2026-03-03T14:02:${String(second).padStart(2, '0')}.000000Z`,
});

test('what began since the list was read is new; what it lets go of below is not', () => {
  expect(countNew([at(5), at(4)], [at(7), at(6), at(5), at(4), at(3)])).toBe(2);
  expect(countNew([at(5)], [at(5)])).toBe(0);
  expect(countNew([], [at(2), at(1)])).toBe(2);
});
