import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Attributes, AttributeValue } from '../spans/span.ts';
import { anyAttributes } from '../testing/arbitrary-traces.ts';
import { readAttributes } from './read-attributes.ts';
import { writeAttributes } from './write-attributes.ts';

/** As JSON can tell it: one value a key, no number that is none, whole numbers exact. */
function plain(value: AttributeValue): AttributeValue {
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return String(value);
    const text = JSON.stringify(value);
    return /^-?\d+$/.test(text) && !Number.isSafeInteger(value) ? BigInt(text) : value + 0;
  }
  if (typeof value === 'bigint') return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (value === null || typeof value !== 'object') return value;
  if ('members' in value) return { members: sorted(new Map(value.members)) };
  return value.map(plain);
}

function sorted(members: ReadonlyMap<string, AttributeValue>): Attributes {
  // An object’s members with whole numbers for names come first in it.
  const object = Object.fromEntries([...members].map(([key, value]) => [key, plain(value)]));
  return Object.entries(object);
}

test('attributes are read as they were written, of two with one key the later', () => {
  fc.assert(
    fc.property(anyAttributes, (attributes) => {
      const latest: Attributes = [...new Map(attributes)].map(([key, value]) => [
        key,
        plain(value),
      ]);
      expect(readAttributes(writeAttributes(attributes))).toEqual(latest);
    }),
  );
});

test.each<[AttributeValue, string]>([
  [9_223_372_036_854_775_807n, '9223372036854775807'],
  [-9_223_372_036_854_775_808n, '-9223372036854775808'],
  [2 ** 53, '9007199254740992'],
  [Number.NaN, '"NaN"'],
  [-0, '0'],
  ['\0\ud800', '"\\u0000\\ud800"'],
  [{ members: [['__proto__', 1]] }, '{"__proto__":1}'],
])('%s is %s', (value, text) => {
  expect(writeAttributes([['a', value]])).toBe(`[["a",${text}]]`);
});

test('a value without a bottom ends', () => {
  let value: AttributeValue = 1;
  for (let depth = 0; depth < 100_000; depth++) value = [value];
  expect(writeAttributes([['a', value]]).length).toBeLessThan(200);
});
