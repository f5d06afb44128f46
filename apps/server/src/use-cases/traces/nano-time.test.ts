import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tellMicros, tellNanos, toMicros } from './nano-time.ts';

test.each([
  ['2026-03-03T14:02:11.204117Z', 1_772_546_531_204_117n],
  ['2026-03-03T16:02:11.2+02:00', 1_772_546_531_200_000n],
  ['1969-12-31T23:59:59.999999Z', -1n],
  ['0001-01-01T00:00:00Z', -62_135_596_800_000_000n],
])('%s', (time, micros) => {
  expect(toMicros(time)).toBe(micros);
});

test('a time is told and read again', () => {
  const micros = fc.bigInt({ min: -62_135_596_800_000_000n, max: 253_402_300_799_999_999n });
  fc.assert(fc.property(micros, (value) => toMicros(tellMicros(value)) === value));
  expect(tellNanos(1_772_546_531_204_117_999n)).toBe('2026-03-03T14:02:11.204117Z');
});
