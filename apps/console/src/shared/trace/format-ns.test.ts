import { expect, test } from 'vitest';
import { formatNs, formatNsExactly, formatOffsetNs } from './format-ns.ts';

test('a duration has three digits, from nanoseconds to minutes', () => {
  const told = [0, 420, 13_420, 420_000, 2_310_000, 14_200_000, 100_000_000, 999_600_000];
  expect(told.map(formatNs)).toEqual([
    '0',
    '420 ns',
    '13.4 µs',
    '420 µs',
    '2.31 ms',
    '14.2 ms',
    '100 ms',
    '1 s',
  ]);
  expect(formatNs(1_230_000_000)).toBe('1.23 s');
  expect(formatNs(20_000_000)).toBe('20 ms');
  expect(formatNs(200_000_000_000)).toBe('3 min 20 s');
  expect(formatNs(-4_200_000_000)).toBe('−4.2 s');
});

test('exactly, it has all of them', () => {
  expect(formatNsExactly(14_200_117)).toBe('14\u202f200\u202f117 ns');
});

test('an offset has one sign, whichever clock was ahead', () => {
  expect([0, 1_500, -1_500].map(formatOffsetNs)).toEqual(['+0', '+1.5 µs', '−1.5 µs']);
});
