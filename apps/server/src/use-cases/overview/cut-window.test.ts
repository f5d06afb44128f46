import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseWindow, cutWindow } from './cut-window.ts';

const at = (time: string) => Date.parse(time);
const end = at('2026-03-03T14:02:11.204Z');

test('a window is cut at round times, and its last slice holds the moment', () => {
  const { slotMs, edgesMs } = cutWindow('1h', end, null);
  expect(slotMs).toBe(60_000);
  expect(edgesMs).toHaveLength(61);
  expect(edgesMs[0]).toBe(at('2026-03-03T13:03:00Z'));
  expect(edgesMs.at(-1)).toBe(at('2026-03-03T14:03:00Z'));
});

test('the shortest window that holds anything is chosen', () => {
  const choose = (last: string) =>
    chooseWindow(end, { firstMs: at('2020-01-01T00:00:00Z'), lastMs: at(last) });
  expect(choose('2026-03-03T14:01:00Z')).toBe('15m');
  expect(choose('2026-03-03T13:10:00Z')).toBe('1h');
  expect(choose('2026-03-02T20:00:00Z')).toBe('24h');
  expect(choose('2026-02-26T20:00:00Z')).toBe('7d');
  expect(choose('2026-02-10T20:00:00Z')).toBe('30d');
  expect(choose('2025-02-10T20:00:00Z')).toBe('all');
  expect(chooseWindow(end, null)).toBe('15m');
});

test('all that is recorded lies in at most 60 slices, whatever the times', () => {
  const moment = fc.integer({ min: at('0001-01-01T00:00:00Z'), max: at('9999-12-31T23:59:59Z') });
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      const recorded = { firstMs: Math.min(one, other), lastMs: Math.max(one, other) };
      const { edgesMs } = cutWindow('all', end, recorded);
      expect(edgesMs.length).toBeGreaterThan(1);
      expect(edgesMs.length).toBeLessThanOrEqual(61);
      expect(edgesMs[0]).toBeLessThanOrEqual(recorded.firstMs);
      expect(edgesMs.at(-1)).toBeGreaterThan(recorded.lastMs);
    }),
  );
});
