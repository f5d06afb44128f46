import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatMicros, formatTime, parseTime } from './time.ts';

test('a time is read to the microsecond', () => {
  expect(parseTime('1970-01-01T00:00:00Z')).toBe(0n);
  expect(parseTime('1970-01-01T00:00:00.000001Z')).toBe(1n);
  expect(parseTime('2026-11-20T16:47:00.123456+02:00')).toBe(1795186020123456n);
  expect(parseTime('1969-12-31T23:59:59.999999Z')).toBe(-1n);
});

test('zeros beyond microseconds do not matter, other digits are refused', () => {
  expect(parseTime('1970-01-01T00:00:00.000001000Z')).toBe(1n);
  expect(parseTime('1970-01-01T00:00:00.0000011Z')).toBeNull();
});

test.each(['9999-12-31T23:59:59-01:00', '0001-01-01T00:00:00+01:00', '+10000-01-01T00:00:00Z'])(
  '%j is in no year of four digits',
  (text) => expect(parseTime(text)).toBeNull(),
);

test.each(['', 'yesterday', '2026-11-20', '2026-11-20T16:47:00', '2026-02-30T00:00:00Z'])(
  '%j is no time',
  (text) => expect(parseTime(text)).toBeNull(),
);
test.each(['2026-13-01T00:00:00Z', '2026-11-20T25:00:00Z', '0000-01-01T00:00:00Z'])(
  '%j is no time',
  (text) => expect(parseTime(text)).toBeNull(),
);

test('Postgres’ times come out with six digits', () => {
  expect(formatTime('2026-11-20 16:47:00+00')).toBe('2026-11-20T16:47:00.000000Z');
  expect(formatTime('2026-11-20 16:47:00.1+00')).toBe('2026-11-20T16:47:00.100000Z');
  expect(formatTime('2026-11-20 16:47:00.123456+00')).toBe('2026-11-20T16:47:00.123456Z');
});

test('what is formatted is read back', () => {
  const moment = fc.integer({ min: 0, max: 4_000_000_000 });
  fc.assert(
    fc.property(moment, fc.integer({ min: 0, max: 999_999 }), (second, micro) => {
      const iso = new Date(second * 1000).toISOString();
      const fraction = String(micro).padStart(6, '0').replace(/0+$/, '');
      const postgres = `${iso.slice(0, 10)} ${iso.slice(11, 19)}${fraction && `.${fraction}`}+00`;
      expect(parseTime(formatTime(postgres))).toBe(BigInt(second) * 1_000_000n + BigInt(micro));
    }),
  );
});

test('microseconds are written as they are read, before 1970 too', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -62_135_596_800_000_000n, max: 253_402_300_799_999_999n }),
      (micros) => {
        expect(parseTime(formatMicros(micros))).toBe(micros);
      },
    ),
  );
});
