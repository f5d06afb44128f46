import fc from 'fast-check';
import { expect, test } from 'vitest';
import { listTicks } from './list-ticks.ts';

test('ticks are round, in view, and few', () => {
  expect(listTicks({ from: 0, to: 100 }, 5).map(({ at }) => at)).toEqual([0, 20, 40, 60, 80, 100]);
  expect(listTicks({ from: 130, to: 1_030 }, 4).map(({ at }) => at)).toEqual([500, 1000]);
  expect(listTicks({ from: 5, to: 5 }, 4)).toEqual([]);
  const time = fc.integer({ min: 0, max: 1_000_000_000 });
  fc.assert(
    fc.property(time, time, fc.integer({ min: 1, max: 12 }), (from, span, most) => {
      const ticks = listTicks({ from, to: from + span }, most);
      expect(ticks.length).toBeLessThanOrEqual(most + 1);
      for (const { share } of ticks) expect(share >= 0 && share <= 1).toBe(true);
    }),
  );
});
