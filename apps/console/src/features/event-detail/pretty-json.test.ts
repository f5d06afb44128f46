import { expect, test } from 'vitest';
import { prettyJson, tokenizeJson } from './pretty-json.ts';

test('JSON is written over several lines, and cut when it is endless', () => {
  expect(prettyJson({ a: 1 })).toEqual({ text: '{\n  "a": 1\n}', isCut: false });
  expect(prettyJson('x'.repeat(50), 10)).toEqual({ text: `"${'x'.repeat(9)}`, isCut: true });
  expect(prettyJson(undefined).text).toBe('null');
});

test('keys, texts and the rest are told apart, and nothing is lost', () => {
  const text = '{\n  "a\\"": "<b>: \\"x\\"",\n  "n": [1, null]\n}';
  const tokens = tokenizeJson(text);
  expect(tokens.map((one) => one.text).join('')).toBe(text);
  expect(tokens.filter(({ kind }) => kind === 'key').map((one) => one.text)).toEqual([
    '"a\\""',
    '"n"',
  ]);
  expect(tokens.filter(({ kind }) => kind === 'text').map((one) => one.text)).toEqual([
    '"<b>: \\"x\\""',
  ]);
  expect(
    tokenizeJson('{"cut": "in the mi')
      .map((one) => one.text)
      .join(''),
  ).toBe('{"cut": "in the mi');
});
