import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { type SeriesPoint, thinSeries } from './thin-series.ts';

const value = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -50, max: 50 }) },
  { weight: 1, arbitrary: fc.constantFrom<Json | undefined>(undefined, null, 'active', true, []) },
);
const series = fc
  .array(fc.record({ gap: fc.nat({ max: 40 }), value }), { minLength: 1, maxLength: 400 })
  .map((steps) => {
    let version = -1;
    return steps.map(({ gap, value: at }): SeriesPoint => {
      version += gap + 1;
      return { version, recordedAt: null, ...(at !== undefined && { value: at }) };
    });
  });
const most = fc.integer({ min: 5, max: 60 });

const numbersOf = (points: readonly SeriesPoint[]): number[] =>
  points.flatMap(({ value: at }) => (typeof at === 'number' ? [at] : []));

describe('a thinned series', () => {
  it('has at most as many points as were asked for, and all of them when they are few', () => {
    fc.assert(
      fc.property(series, most, (points, limit) => {
        const thinned = thinSeries(points, limit).points;
        expect(thinned.length).toBeLessThanOrEqual(limit);
        if (points.length <= limit) expect(thinned).toBe(points);
      }),
      { numRuns: 2000 },
    );
  });

  it('is some of the points in their order, the first and the last among them', () => {
    fc.assert(
      fc.property(series, most, (points, limit) => {
        const thinned = thinSeries(points, limit).points;
        expect(points.filter((point) => thinned.includes(point))).toEqual(thinned);
        expect(thinned[0]).toBe(points[0]);
        expect(thinned.at(-1)).toBe(points.at(-1));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps the smallest and the largest number', () => {
    fc.assert(
      fc.property(series, most, (points, limit) => {
        const thinned = numbersOf(thinSeries(points, limit).points);
        const all = numbersOf(points);
        expect(Math.min(...thinned)).toBe(Math.min(...all));
        expect(Math.max(...thinned)).toBe(Math.max(...all));
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps a spike wherever it is', () => {
    fc.assert(
      fc.property(fc.nat({ max: 9_999 }), (at) => {
        const points = Array.from({ length: 10_000 }, (_, version): SeriesPoint => {
          return { version, recordedAt: null, value: version === at ? 1_000 : version % 7 };
        });
        expect(numbersOf(thinSeries(points, 50).points)).toContain(1_000);
      }),
      { numRuns: 200 },
    );
  });

  it('ends the same when it is thinned on the way', () => {
    fc.assert(
      fc.property(series, series, most, (one, two, limit) => {
        const begin = (one.at(-1)?.version ?? 0) + 1;
        const more = two.map((point) => ({ ...point, version: point.version + begin }));
        const begun = thinSeries(one, 2 * limit);
        const onTheWay = thinSeries([...begun.points, ...more], limit, begun.stretch);
        expect(onTheWay).toEqual(thinSeries([...one, ...more], limit));
      }),
      { numRuns: 2000 },
    );
  });

  it('does not lose the stretch where little happens to the one where much does', () => {
    const quiet = [0, 50_000].map(
      (version): SeriesPoint => ({ version, recordedAt: null, value: 1 }),
    );
    const busy = Array.from({ length: 1000 }, (_, n): SeriesPoint => {
      return { version: 60_000 + n, recordedAt: null, value: n % 3 };
    });
    const thinned = thinSeries([...quiet, ...busy], 100).points;
    expect(thinned.slice(0, 2)).toEqual(quiet);
    expect(thinned.length).toBeGreaterThan(50);
  });
});
