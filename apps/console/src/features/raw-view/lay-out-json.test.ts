import fc from 'fast-check';
import { expect, test } from 'vitest';
import { layOutJson } from './lay-out-json.ts';

test('laid out, nothing but space is different', () => {
  expect(layOutJson('{"a":[1.0,{"b c":"x, y"}],"e":{},"f":[]}')).toBe(
    '{\n  "a": [\n    1.0,\n    {\n      "b c": "x, y"\n    }\n  ],\n  "e": {},\n  "f": []\n}',
  );
  expect(layOutJson('1e400')).toBe('1e400');
});

test('law: laid out, it is what JSON lays out', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(layOutJson(JSON.stringify(value))).toBe(JSON.stringify(value, null, 2));
    }),
  );
});
