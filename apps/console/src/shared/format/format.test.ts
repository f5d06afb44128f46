import { describe, expect, test } from 'vitest';
import { formatAmount, formatCount, formatNumber } from './format-number.ts';
import {
  formatAge,
  formatDuration,
  formatGap,
  formatTime,
  formatTimeExactly,
} from './format-time.ts';
import { formatValue } from './format-value.ts';
import { shortenId } from './shorten-id.ts';

const now = new Date('2026-03-05T00:00:00Z');

describe('a time', () => {
  test('is said as a person would', () => {
    expect(formatTime('2026-03-03T14:02:11.204117Z', now)).toBe('3 Mar 14:02');
    expect(formatTime('2025-03-03T14:02:11.204117Z', now)).toBe('3 Mar 2025 14:02');
    expect(formatTimeExactly('2026-03-03T14:02:11.204117Z', now)).toBe('3 Mar 14:02:11.204');
  });

  test('that is none is shown as it is', () => {
    expect(formatTime('soon', now)).toBe('soon');
  });
});

test('a duration is told in the units that matter', () => {
  expect(
    [0.25, 420, 1500, 11_000, 63_000, 600_000, 7_500_000, 400_000_000].map(formatDuration),
  ).toEqual(['250 µs', '420 ms', '1.5 s', '11 s', '1 min 3 s', '10 min', '2 h 5 min', '4 d 15 h']);
  expect(formatGap('2026-03-03T14:02:11Z', '2026-03-03T14:02:22Z')).toBe('+11 s');
  expect(formatGap('2026-03-03T14:02:22Z', '2026-03-03T14:02:11Z')).toBe('−11 s');
  expect(formatAge('2026-03-04T23:59:59.5Z', now.getTime())).toBe('just now');
  expect(formatAge('2026-03-04T23:57:00Z', now.getTime())).toBe('3 min ago');
});

test('a number is grouped from five digits on', () => {
  expect([5012, 12_300, -1_234_567, 0.5, 1e21].map(formatNumber)).toEqual([
    '5012',
    '12\u202f300',
    '−1\u202f234\u202f567',
    '0.5',
    '1e+21',
  ]);
  expect([9_999, 68_353, 1_250_000].map(formatCount)).toEqual(['9999', '68.4 k', '1.3 M']);
  expect([formatAmount(1, 'event'), formatAmount(2, 'event')]).toEqual(['1 event', '2 events']);
});

test('a long id loses its middle, never its ends', () => {
  expect(shortenId('account-7')).toBe('account-7');
  const short = shortenId('account-019a3b1e-7c54-7d1f-9f00-000000000001');
  expect(short.length).toBeLessThanOrEqual(23);
  expect(short.startsWith('account-')).toBe(true);
  expect(short.endsWith('000001')).toBe(true);
});

test('a value fits one line', () => {
  expect(
    [null, true, 1200, 'a', [], [1], {}, { a: 1, b: 2 }].map((value) => formatValue(value)),
  ).toEqual(['null', 'true', '1200', '"a"', '[]', '[1 item]', '{}', '{2 keys}']);
});
