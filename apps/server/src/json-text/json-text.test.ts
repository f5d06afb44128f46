import { type Json, parseJson } from '@hindsight/history';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findLossyNumber } from './find-lossy-number.ts';
import { findRepeatedKey } from './find-repeated-key.ts';
import { findTooDeep } from './find-too-deep.ts';
import { listItems, listMembers } from './list-members.ts';
import { pathAt } from './path-at.ts';
import { skipSpace, skipValue } from './skip-value.ts';

const space = fc.constantFrom('', ' ', '\n', '\t\r\n ', '  ');
const hostileString = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => JSON.stringify(text)),
  fc.constantFrom('""', '"\\""', '"\\\\"', '"\\\\\\""', '"\\ud800"', '"\\u0000"', '"]}[{,:"'),
);
const scalar = fc.oneof(
  hostileString,
  fc.constantFrom('null', 'true', 'false', '0', '-0', '1e400', '9007199254740993', '1.50', '-1E-7'),
);
const { value: jsonText } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    scalar,
    fc
      .array(fc.tuple(space, tie('value'), space), { maxLength: 4 })
      .map((items) => `[${items.map((item) => item.join('')).join(',')}]`),
    fc
      .array(fc.tuple(space, hostileString, space, space, tie('value'), space), { maxLength: 4 })
      .map(
        (members) =>
          `{${members.map(([a, key, b, c, value, d]) => `${a}${key}${b}:${c}${value}${d}`).join(',')}}`,
      ),
  ),
}));

describe('skipping a value', () => {
  test('ends exactly where any JSON text ends', () => {
    fc.assert(
      fc.property(jsonText, space, fc.constantFrom(',', ']', '}', ''), (text, before, after) => {
        parseJson(text);
        const whole = before + text + after;
        expect(whole.slice(skipSpace(whole, 0), skipValue(whole, before.length))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('listing members and items', () => {
  test('gives each value as the exact text it was sent as', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(space, jsonText, space)), (values) => {
        const text = `[${values.map((value) => value.join('')).join(',')}]`;
        const sliced = listItems(text, 0).map(({ start, end }) => text.slice(start, end));
        expect(sliced).toEqual(values.map(([, value]) => value));
      }),
    );
  });

  test('knows the same members as the parser, the last of a repeated key', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileString, jsonText)), (members) => {
        const text = `{${members.map(([key, value]) => `${key} : ${value}`).join(' , ')} }`;
        const parsed: { readonly [key: string]: Json } = Object(parseJson(text));
        const listed = listMembers(text, 0);
        expect([...listed.keys()].sort()).toEqual(Object.keys(parsed).sort());
        for (const [key, { start, end }] of listed) {
          expect(parseJson(text.slice(start, end))).toEqual(
            Object.getOwnPropertyDescriptor(parsed, key)?.value,
          );
        }
      }),
    );
  });
});

describe('depth', () => {
  test('is found where it goes beyond the limit, in hostile text too', () => {
    expect(findTooDeep('[[["]]]"]]]', 3)).toBe(-1);
    expect(findTooDeep('[[[[', 3)).toBe(3);
    expect(findTooDeep(`{"a":${'['.repeat(10_000)}`, 200)).toBe(5 + 199);
    expect(findTooDeep('["[[[["]', 1)).toBe(-1);
  });
});

describe('numbers that would change', () => {
  test.each([
    ['{"a":9007199254740993}', 5],
    ['[1,-9007199254740993]', 3],
    ['[1e400]', 1],
    ['123456789012345678901234567890', 0],
    ['[9007199254740993.0]', 1],
    ['[9007199254740993e0]', 1],
    ['{"a":90071992547409930e-1}', 5],
    ['[1e-400]', 1],
    ['[0.12345678901234567890]', 1],
    ['[12345678.901234567890]', 1],
    ['1.00000000000000000001', 0],
    ['1180591620717411303424', 0],
  ])('%s is found', (text, offset) => {
    expect(findLossyNumber(text)).toBe(offset);
  });

  test.each([
    '9007199254740992',
    '9007199254740991',
    '"9007199254740993"',
    '[0.1,1e5,-0]',
    '{"1234567890123456789":1}',
    '[1.10,1.0,1e2,0.5E+3,100e-2,0e999,-0.0,0.0000000000000000001]',
    '1.0000000000000000000000000',
    '1000000000000000000000000000000',
    '[5e-324,1.7976931348623157e308,0.1234567890123456]',
  ])('%s is left alone', (text) => {
    expect(findLossyNumber(text)).toBe(-1);
  });

  test('no number that JSON.stringify wrote is found', () => {
    fc.assert(
      fc.property(fc.double({ noDefaultInfinity: true, noNaN: true }), (value) => {
        expect(findLossyNumber(`[${JSON.stringify(value)}]`)).toBe(-1);
      }),
    );
  });

  test('a long row of digits is looked at once', () => {
    expect(findLossyNumber(`[${'0.'}${'0'.repeat(500_000)}]`)).toBe(-1);
    expect(findLossyNumber(`[1${'0'.repeat(500_000)}1]`)).toBe(1);
  });
});

describe('the path of an offset', () => {
  test('names keys and indexes as a JSON Pointer', () => {
    const text = '{"events":[{"x":1},{"a/b":{"c~":[1, 22]}}]}';
    expect(pathAt(text, text.indexOf('22'))).toBe('/events/1/a~1b/c~0/1');
    expect(pathAt(text, 0)).toBe('');
  });

  test('is cut short when it is very deep', () => {
    const text = '['.repeat(201);
    expect(pathAt(text, 200)).toBe(`${'/0'.repeat(12)}/…`);
  });
});

describe('a repeated key', () => {
  test.each([
    ['{"a":1,"a":2}', '/a'],
    ['{"a":1,"\\u0061":2}', '/a'],
    ['{"__proto__":1, "__proto__" : 2}', '/__proto__'],
    ['[{"a":1},{"b":[],"c":{"d":0,"d":0}}]', '/1/c/d'],
    ['{"a":{"a":1},"b":["a","a"],"a":0}', '/a'],
  ])('of %s is found', (text, path) => {
    expect(pathAt(text, findRepeatedKey(text))).toBe(path);
  });

  test('is found exactly when writing the value again has fewer members', () => {
    fc.assert(
      fc.property(jsonText, (text) => {
        const count = (json: string) =>
          [...json.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').matchAll(/:/g)].length;
        const isRepeated = count(text) !== count(JSON.stringify(parseJson(text)));
        expect(findRepeatedKey(text) >= 0).toBe(isRepeated);
      }),
    );
  });
});
