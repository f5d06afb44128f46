import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActivityCalendar } from './activity-calendar.ts';

describe('the calendar of activity', () => {
  const now = new Date('2026-11-20T17:00:00Z');
  const timeOf = createActivityCalendar(now, 100);
  const share = fc.double({ min: 0, max: 1, noNaN: true });

  it('begins so many days ago and ends now', () => {
    expect(timeOf(0)).toBe(now.getTime() - 100 * 86_400_000);
    expect(timeOf(1)).toBe(now.getTime());
  });

  it('never puts later activity earlier', () => {
    fc.assert(
      fc.property(share, share, (one, other) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        expect(timeOf(early)).toBeLessThanOrEqual(timeOf(late));
      }),
    );
  });
});
