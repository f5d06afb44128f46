import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sliceJson } from './slice-json.ts';

test('a member is taken as it is written', () => {
  const text =
    '{"a":{"data":1},"stored":{"schemaVersion":1,"data": {"n":1.0,"big":12345678901234567890,"e":1E3,"s":"\\u0041}\\"","n":2} },"z":0}';
  expect(sliceJson(text, ['stored', 'data'])).toBe(
    '{"n":1.0,"big":12345678901234567890,"e":1E3,"s":"\\u0041}\\"","n":2}',
  );
  expect(sliceJson(text, ['stored', 'schemaVersion'])).toBe('1');
  expect(sliceJson(text, ['stored', 'data', 's'])).toBe('"\\u0041}\\""');
  expect(sliceJson(text, ['stored', 'never'])).toBeNull();
  expect(sliceJson(text, ['z', 'data'])).toBeNull();
  expect(sliceJson('{}', ['a'])).toBeNull();
});

test('law: what is taken from any JSON is the JSON of the member', () => {
  fc.assert(
    fc.property(fc.string(), fc.jsonValue(), fc.jsonValue(), (key, value, other) => {
      const text = `{"other":${JSON.stringify(other)}, ${JSON.stringify(`k${key}`)} : ${JSON.stringify(value)} }`;
      expect(sliceJson(text, [`k${key}`])).toBe(JSON.stringify(value));
    }),
  );
});
