import { expect, test } from 'vitest';
import { formatSpanTime } from './format-span-time.ts';

test('a time keeps its nanoseconds', () => {
  expect(formatSpanTime('1772546531190000117')).toBe('2026-03-03T14:02:11.190000117Z');
  expect(formatSpanTime('0')).toBe('1970-01-01T00:00:00.000000000Z');
  expect(formatSpanTime('18446744073709551615')).toBe('2554-07-21T23:34:33.709551615Z');
});
