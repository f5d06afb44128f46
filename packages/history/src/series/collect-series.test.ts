import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { collectSeries } from './collect-series.ts';
import { thinSeries } from './thin-series.ts';

const at = (version: number) => ({ version, recordedAt: `then ${version}` });
const bounds = { points: 10, characters: 10_000 };

function collect(values: readonly (Json | undefined)[], limits = bounds) {
  const collector = collectSeries(limits);
  values.forEach((value, version) => {
    collector.take(value, at(version));
  });
  return collector.read();
}

describe('a series', () => {
  it('has a point where the value changed', () => {
    expect(collect([0, 0, 5, 5, 5, 4])).toEqual({
      points: [
        { ...at(0), value: 0 },
        { ...at(2), value: 5 },
        { ...at(5), value: 4 },
      ],
      isThinned: false,
    });
  });

  it('tells null from nothing, and begins even with nothing', () => {
    expect(collect([undefined, undefined, null, undefined]).points).toEqual([
      at(0),
      { ...at(2), value: null },
      at(3),
    ]);
  });

  it('has no point where an object was replaced by an equal one', () => {
    const values = [
      { a: 1, b: [2] },
      { b: [2], a: 1 },
      { a: 1, b: [3] },
    ];
    expect(collect(values).points.map(({ version }) => version)).toEqual([0, 2]);
  });

  it('does not ask for the time of what did not change', () => {
    const collector = collectSeries(bounds);
    let asked = 0;
    for (const version of [0, 1, 2]) {
      collector.take(7, {
        version,
        get recordedAt() {
          asked += 1;
          return null;
        },
      });
    }
    expect(collector.read().points).toHaveLength(1);
    expect(asked).toBe(1);
  });

  it('is thinned while it comes as if it were thinned at its end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 500 }), (values) => {
        const changes = values.flatMap((value, version) =>
          version > 0 && values[version - 1] === value ? [] : [{ ...at(version), value }],
        );
        const { points, isThinned } = collect(values);
        expect(points).toEqual(thinSeries(changes, bounds.points).points);
        expect(isThinned).toBe(points.length < changes.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('of large values has fewer points, the first and the last among them', () => {
    const values = Array.from({ length: 300 }, (_, n) => `${n}`.padStart(1_000, '.'));
    const { points, isThinned } = collect(values, { points: 200, characters: 20_000 });
    expect(isThinned).toBe(true);
    expect(points.length).toBeGreaterThanOrEqual(5);
    expect(points.length).toBeLessThanOrEqual(20);
    expect(points[0]?.version).toBe(0);
    expect(points.at(-1)?.version).toBe(299);
  });

  it('of large values that share their parts answers no more than it may', () => {
    const large = Array.from({ length: 1_000 }, (_, n) => n);
    const values = Array.from({ length: 300 }, (_, n) => ({ large, n }));
    const { points } = collect(values, { points: 200, characters: 60_000 });
    expect(JSON.stringify(points).length).toBeLessThan(60_000);
    expect(points.at(-1)?.version).toBe(299);
  });
});
