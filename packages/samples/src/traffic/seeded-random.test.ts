import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSeededRandom } from './seeded-random.ts';

describe('seeded chance', () => {
  it('repeats itself, and differs from seed to seed', () => {
    const ids = (seed: number) => {
      const random = createSeededRandom(seed);
      return Array.from({ length: 50 }, () => random.uuid());
    };
    expect(ids(1)).toEqual(ids(1));
    expect(new Set([...ids(1), ...ids(2), ...ids(-1), ...ids(2 ** 31)]).size).toBe(200);
  });

  it('stays within its bounds', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 50 }), (seed, width) => {
        const random = createSeededRandom(seed);
        expect(random.between(3, 3 + width)).toSatisfy((n) => n >= 3 && n <= 3 + width);
        expect(random.next()).toSatisfy((n) => n >= 0 && n < 1);
        expect(random.waiting(2)).toSatisfy((n) => n >= 0 && Number.isFinite(n));
        expect(random.hex(width)).toMatch(new RegExp(`^[0-9a-f]{${width}}$`));
      }),
    );
  });

  it('reaches every item, and has none to pick from nothing', () => {
    const random = createSeededRandom(1);
    expect(new Set(Array.from({ length: 200 }, () => random.pick(['a', 'b', 'c']))).size).toBe(3);
    expect(() => random.pick([])).toThrow('nothing to pick');
  });
});
