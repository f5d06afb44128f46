import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMicros, parseTime } from '../../time.ts';
import { createTimeReader } from './binary-time.ts';

const MICROS_1970_TO_2000 = 946_684_800_000_000n;

function toBytes(...times: readonly string[]): Buffer {
  const bytes = Buffer.alloc(times.length * 8);
  for (const [index, time] of times.entries())
    bytes.writeBigInt64BE((parseTime(time) ?? 0n) - MICROS_1970_TO_2000, index * 8);
  return bytes;
}

test.each([
  '0001-01-01T00:00:00.000000Z',
  '1714-09-21T00:12:25.259007Z',
  '1969-12-31T23:59:59.999999Z',
  '1999-12-31T23:59:59.999999Z',
  '2000-01-01T00:00:00.000000Z',
  '2024-02-29T12:34:56.000001Z',
  '2285-06-05T23:47:34.740993Z',
  '9999-12-31T23:59:59.999999Z',
])('the bytes of %s are read as that time', (time) => {
  expect(createTimeReader()(toBytes(time), 0)).toBe(time);
});

test('the bytes of infinity are no time', () => {
  expect(createTimeReader()(Buffer.from('7fffffffffffffff', 'hex'), 0)).toBeNull();
});

test('the bytes of any times are read as those times, one after the other', () => {
  const first = parseTime('0001-01-01T00:00:00Z') ?? 0n;
  const last = parseTime('9999-12-31T23:59:59.999999Z') ?? 0n;
  const time = fc.bigInt({ min: first, max: last }).map(formatMicros);
  fc.assert(
    fc.property(fc.array(time), (times) => {
      const bytes = toBytes(...times);
      const readTime = createTimeReader();
      expect(times.map((_, index) => readTime(bytes, index * 8))).toEqual(times);
    }),
  );
});
