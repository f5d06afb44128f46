import { expect, it } from 'vitest';
import { withShiftedClock } from './with-shifted-clock.ts';

const read = () => new Date();

it('reads another date and time in every part, and the real one afterwards', () => {
  const [before, shifted] = [read(), withShiftedClock(read)];
  expect(shifted.getTime() - before.getTime()).toBeGreaterThan(365 * 24 * 3_600_000);
  expect(shifted.getUTCFullYear()).not.toBe(before.getUTCFullYear());
  expect(shifted.getUTCMonth()).not.toBe(before.getUTCMonth());
  expect(shifted.getUTCDay()).not.toBe(before.getUTCDay());
  expect(shifted.getUTCHours()).not.toBe(before.getUTCHours());
  expect(read().getTime() - before.getTime()).toBeLessThan(60_000);
});

it('leaves alone what does not read the clock', () => {
  const [date, ms, parsed, isDate] = withShiftedClock(() => {
    const made = new Date(2026, 0, 1);
    return [made, Date.UTC(2026, 0), Date.parse('2026-01-01T00:00:00Z'), made instanceof Date];
  });
  expect(date).toEqual(new Date(2026, 0, 1));
  expect(ms).toBe(parsed);
  expect(isDate).toBe(true);
});

it('brings the clock back when the work throws, also for who kept it', () => {
  let kept = Date;
  const real = Date;
  const failing = () =>
    withShiftedClock(() => {
      kept = Date;
      throw new Error('no');
    });
  expect(failing).toThrow('no');
  expect(Date).toBe(real);
  expect(Math.abs(kept.now() - Date.now())).toBeLessThan(60_000);
  expect(new kept(5).getTime()).toBe(5);
});
