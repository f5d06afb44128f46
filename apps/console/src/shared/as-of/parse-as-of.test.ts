import { expect, test } from 'vitest';
import { parseAsOf, parseTypedTime } from './parse-as-of.ts';

test.each([
  ['71204', '71204'],
  ['#71204', '71204'],
  ['2026-03-03', '2026-03-03T00:00:00.000Z'],
  ['2026-03-03 14:02', '2026-03-03T14:02:00.000Z'],
  ['2026-03-03T14:02:11+01:00', '2026-03-03T13:02:11.000Z'],
  ['2026-03-03T14:02:11.204117Z', '2026-03-03T14:02:11.204117Z'],
])('%s is the moment %s', (text, moment) => {
  expect(parseAsOf(text)).toBe(moment);
});

test.each(['', 'yesterday', '2026-13-40', '-5', '2026-03-03T25:00Z'])(
  '“%s” is no moment',
  (text) => {
    expect(parseAsOf(text)).toBeNull();
  },
);

test('where only a time will do, a position is none', () => {
  expect(parseTypedTime('2026-03-03 14:02')).toBe('2026-03-03T14:02:00.000Z');
  expect(parseTypedTime('#4711')).toBeNull();
  expect(parseTypedTime('soon')).toBeNull();
});
