import { expect, test } from 'vitest';
import { parseGoTo } from './parse-go-to.ts';

test('a version, as people write it', () => {
  expect(parseGoTo('41', 5_012)).toEqual({ kind: 'version', version: 41 });
  expect(parseGoTo(' v 0 ', 5_012)).toEqual({ kind: 'version', version: 0 });
  expect(parseGoTo('5,012', 5_012)).toEqual({ kind: 'version', version: 5_012 });
  expect(parseGoTo('5 012', 5_012)).toEqual({ kind: 'version', version: 5_012 });
  expect(parseGoTo('5013', 5_012)).toEqual({
    kind: 'wrong',
    reason: 'There is no version 5013: the last one is 5012.',
  });
});

test('a time, in UTC', () => {
  expect(parseGoTo('2026-03-03 14:02', 10)).toEqual({
    kind: 'time',
    at: '2026-03-03T14:02:00.000Z',
  });
  expect(parseGoTo('yesterday', 10)).toMatchObject({ kind: 'wrong' });
  expect(parseGoTo('', 10)).toMatchObject({ kind: 'wrong' });
});
