import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { isEqual } from '../patch/is-equal.ts';
import { readPath } from '../patch/read-path.ts';
import { copyJson } from './copy-json.ts';
import { findDifference } from './find-difference.ts';

const keys = fc.constantFrom('a', 'b', '', '/', '~1', '0', '__proto__', 'toString');
const { value } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom<Json>(null, true, 0, -0, 1, '', 'x'),
    fc.array(tie('value'), { maxLength: 4 }),
    fc
      .array(fc.tuple(keys, tie('value')), { maxLength: 4 })
      .map((members): Json => Object.fromEntries(members)),
  ),
}));

const runs = { numRuns: 5_000 };

describe('the first difference', () => {
  it('is there when two values are not equal, and only then', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        expect(findDifference(one, other) === null).toBe(isEqual(one, other));
      }),
      runs,
    );
  });

  it('stands where it says, on both sides', () => {
    fc.assert(
      fc.property(value, value, (one, other) => {
        const found = findDifference(one, other);
        if (found === null) return;
        expect(found.one).toBe(readPath(one, found.path));
        expect(found.other).toBe(readPath(other, found.path));
        expect(found.one).not.toBe(found.other);
      }),
      runs,
    );
  });

  it('does not depend on what is known to be equal', () => {
    const known = new WeakMap<object, object>();
    fc.assert(
      fc.property(value, value, (one, other) => {
        for (const again of [copyJson(one), other, one]) {
          expect(findDifference(one, again, known)).toEqual(findDifference(one, again));
        }
      }),
      runs,
    );
  });
});

it('a copy is equal and shares nothing', () => {
  fc.assert(
    fc.property(value, (one) => {
      const copy = copyJson(one);
      expect(copy).toStrictEqual(one);
      expect(JSON.stringify(copy)).toBe(JSON.stringify(one));
      const parts = new Set(listParts(one));
      expect(listParts(copy).filter((part) => parts.has(part))).toEqual([]);
    }),
    runs,
  );
});

function listParts(value: Json): object[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(listParts)];
}
