import { expect, test } from 'vitest';
import { prettyJsonText } from './pretty-json-text.ts';
import { readJsonMembers } from './read-json-members.ts';

test('numbers and escapes stay as they were written', () => {
  expect(prettyJsonText('{"n":12345678901234567890.10,"s":"caf\\u00e9 \\"{,\\"","e":1E+2}')).toBe(
    '{\n  "n": 12345678901234567890.10,\n  "s": "caf\\u00e9 \\"{,\\"",\n  "e": 1E+2\n}',
  );
});

test('what is empty stays on its line, lists take a line an item', () => {
  expect(prettyJsonText(' { "a" : [ ] , "b":{}, "c":[1,[2]] } ')).toBe(
    '{\n  "a": [],\n  "b": {},\n  "c": [\n    1,\n    [\n      2\n    ]\n  ]\n}',
  );
  expect(prettyJsonText('null')).toBe('null');
  expect(prettyJsonText('"a"')).toBe('"a"');
});

test('text that is no JSON is shown as it is, without blanks', () => {
  expect(prettyJsonText('{"a":"in the mi')).toContain('mi');
});

test('members are told as their own text', () => {
  const members = readJsonMembers(
    '{"data": {"n": 9007199254740993, "data": [1,{"x":":,"}]} ,"__proto__":[2],"a\\"b":"x","last":null}',
  );
  expect([...members]).toEqual([
    ['data', '{"n": 9007199254740993, "data": [1,{"x":":,"}]}'],
    ['__proto__', '[2]'],
    ['a"b', '"x"'],
    ['last', 'null'],
  ]);
  expect(readJsonMembers('[1,2]').size).toBe(0);
  expect(readJsonMembers('{}').size).toBe(0);
});
