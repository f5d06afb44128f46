import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from './parse-json.ts';

/** The key written with escapes only: the same key, another text. */
const escaped = (key: string): string =>
  `"${[...Array(key.length).keys()].map((at) => `\\u${key.charCodeAt(at).toString(16).padStart(4, '0')}`).join('')}"`;

const hostileKey = fc.oneof(
  fc.constantFrom('\\', '"', '\n', 'A', 'h', '__proto__', 'toString', '', 'a\\', '\ud800', '\0'),
  fc.string(),
);

describe('parsing JSON', () => {
  it('keeps a key written with an escape, whatever was parsed before', () => {
    for (const before of ['{"\\\\":0}', '{"h":[],"\\\\":0}', '{"\\n":1}']) {
      parseJson(before);
      for (const key of ['A', '"', '\r', '\n', '\\', 'k'])
        expect(Object.keys(Object(parseJson(`{"h":1,${escaped(key)}:2}`)))).toEqual(['h', key]);
    }
  });

  it('gives back what was written, with every key written either way', () => {
    const tree = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom(null, true, 0, -1.5e-7, '', 'a":b', '\\', '{"\\u0041":1}'),
        fc.string(),
        fc.array(tie('value'), { maxLength: 4 }),
        fc
          .array(fc.tuple(hostileKey, tie('value')), { maxLength: 4 })
          .map((pairs) => new Map(pairs)),
      ),
    })).value;
    const write = (value: unknown, isEscaped: (key: string) => boolean): string => {
      if (Array.isArray(value))
        return `[ ${value.map((one) => write(one, isEscaped)).join(' , ')}]`;
      if (!(value instanceof Map)) return JSON.stringify(value);
      const members = [...value].map(
        ([key, one]) =>
          `${isEscaped(key) ? escaped(key) : JSON.stringify(key)}\n: ${write(one, isEscaped)}`,
      );
      return `{${members.join(',')} }`;
    };
    const same = (value: unknown, parsed: unknown): void => {
      if (Array.isArray(value)) {
        expect(parsed).toHaveLength(value.length);
        for (const [index, one] of value.entries()) same(one, Reflect.get(Object(parsed), index));
      } else if (value instanceof Map) {
        expect(new Set(Object.keys(Object(parsed)))).toEqual(new Set(value.keys()));
        for (const [key, one] of value)
          same(one, Object.getOwnPropertyDescriptor(parsed, key)?.value);
      } else expect(Object.is(parsed, value) || (value === 0 && parsed === 0)).toBe(true);
    };
    fc.assert(
      fc.property(tree, fc.func(fc.boolean()), (value, isEscaped) => {
        same(value, parseJson(write(value, isEscaped)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('takes the last of a key that is repeated, however it is written', () => {
    expect(parseJson('{"a":1,"\\u0061":2,"b":3}')).toEqual({ a: 2, b: 3 });
  });

  it('refuses what is not JSON, as JSON.parse does', () => {
    for (const text of ['', '{', '{"\\u0041":}', '{"\\x":1}', '[1,]', 'nul'])
      expect(() => parseJson(text)).toThrow(SyntaxError);
  });

  it('goes as deep as JSON.parse', () => {
    const deep = `${'{"\\u0061":['.repeat(5_000)}1${']}'.repeat(5_000)}`;
    expect(() => parseJson(deep)).not.toThrow();
  });

  it('takes strings and numbers of any length beside a key written with an escape', {
    timeout: 60_000,
  }, () => {
    const length = 32_000_000;
    for (const [piece, long] of [
      ['x', 'x'.repeat(length)],
      ['\\"', '"'.repeat(length / 2)],
      ['\\\\', '\\'.repeat(length / 2)],
    ] as const) {
      const written = piece.repeat(length / piece.length);
      const parsed = Object(parseJson(`{"\\u0041":"${written}","${written}":1}`));
      expect(parsed.A === long).toBe(true);
      expect(Object.keys(parsed)[1] === long).toBe(true);
    }
    expect(parseJson(`{"\\u0041":1${'0'.repeat(length)}}`)).toEqual({
      A: Number.POSITIVE_INFINITY,
    });
  });
});
