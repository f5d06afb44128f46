import { describe, expect, test } from 'vitest';
import { buildBands } from './chart/build-bands.ts';
import { buildScale } from './chart/build-scale.ts';
import { buildSteps } from './chart/build-steps.ts';
import { findPoint } from './chart/find-point.ts';
import { listLeaves } from './list-leaves.ts';
import type { SeriesPoint } from './series-query.ts';
import { summarizeSeries } from './summarize-series.ts';

const at = (minute: number) => `2026-03-03T14:${String(minute).padStart(2, '0')}:00.000000Z`;

const numbers: readonly SeriesPoint[] = [
  { version: 0, recordedAt: null, value: 0 },
  { version: 1, recordedAt: at(0), value: 100 },
  { version: 5, recordedAt: at(10), value: -20 },
  { version: 8, recordedAt: at(40), value: 70 },
];

describe('what kind of series it is', () => {
  test('numbers are told by their extremes and their last', () => {
    expect(summarizeSeries(numbers)).toEqual({
      kind: 'numbers',
      least: numbers[2],
      most: numbers[1],
      last: numbers[3],
    });
  });

  test('nothing and null between numbers are gaps', () => {
    const gaps = [{ version: 0, recordedAt: null }, ...numbers.slice(1), point(9, null)];
    expect(summarizeSeries(gaps).kind).toBe('numbers');
  });

  test('anything else is steps from value to value', () => {
    expect(summarizeSeries([point(1, 'active'), point(2, 3)]).kind).toBe('values');
    expect(summarizeSeries([point(1, null)]).kind).toBe('values');
  });

  test('a path where nothing ever is has nothing', () => {
    expect(summarizeSeries([{ version: 0, recordedAt: null }]).kind).toBe('nothing');
    expect(summarizeSeries([]).kind).toBe('nothing');
  });
});

function point(version: number, value: SeriesPoint['value']): SeriesPoint {
  return { version, recordedAt: at(version), value };
}

describe('the point of a version', () => {
  test.each([
    [0, 0],
    [1, 100],
    [4, 100],
    [5, -20],
    [99, 70],
  ])('at %i the value is %i', (version, value) => {
    expect(findPoint(numbers, version)?.value).toBe(value);
  });

  test('before the first there is none', () => {
    expect(findPoint(numbers.slice(1), 0)).toBeUndefined();
  });
});

describe('a scale', () => {
  const series = { points: numbers, head: 10, firstAt: at(0), lastAt: at(50) };
  const byVersion = buildScale({ ...series, axis: 'versions' });
  const byTime = buildScale({ ...series, axis: 'time' });

  test('over versions every version has the same room', () => {
    expect(byVersion.place(5)).toBe(0.5);
    expect(byVersion.versionAt(0.52)).toBe(5);
    expect(byVersion.versionAt(-1)).toBe(0);
    expect(byVersion.versionAt(2)).toBe(10);
    expect(buildScale({ ...series, head: 0, axis: 'versions' }).place(0)).toBe(0);
  });

  test('over time a version stands where it was recorded', () => {
    expect(byTime.place(0)).toBe(0);
    expect(byTime.place(5)).toBe(0.2);
    expect(byTime.place(6, at(25))).toBe(0.5);
    expect(byTime.place(99, at(59))).toBe(1);
  });

  test('over time a place is the version whose value held then', () => {
    expect(byTime.versionAt(0.5)).toBe(5);
    expect(byTime.versionAt(0.2)).toBe(5);
    expect(byTime.versionAt(0.19)).toBe(1);
    expect(byTime.versionAt(1)).toBe(8);
  });

  test('the steps go on to the end, with a gap where there is no number', () => {
    const points = [{ version: 0, recordedAt: null }, point(4, 7)];
    const scale = buildScale({ ...series, points, axis: 'versions' });
    expect(buildSteps(points, scale)).toEqual([
      { place: 0, value: null },
      { place: 0.4, value: 7 },
      { place: 1, value: 7 },
    ]);
  });

  test('bands go from value to value, the same value with the same colour', () => {
    const points = [point(0, null), point(2, 'active'), point(6, 'frozen'), point(8, 'active')];
    const scale = buildScale({ ...series, points, axis: 'versions' });
    expect(buildBands(points, scale)).toEqual([
      { version: 0, from: 0, to: 0.2, label: 'null', color: null },
      { version: 2, from: 0.2, to: 0.6, label: '"active"', color: 0 },
      { version: 6, from: 0.6, to: 0.8, label: '"frozen"', color: 1 },
      { version: 8, from: 0.8, to: 1, label: '"active"', color: 0 },
    ]);
  });
});

describe('suggested paths', () => {
  test('are the leaves of the state, keys escaped', () => {
    expect(
      listLeaves({ a: 1, 'b/c': { d: null, e: [{ f: 'x' }] }, empty: {}, none: [] }, 10),
    ).toEqual(['/a', '/b~1c/d', '/b~1c/e/0/f', '/empty', '/none']);
  });

  test('and not more than asked for', () => {
    expect(listLeaves({ a: 1, b: 2, c: 3 }, 2)).toEqual(['/a', '/b']);
    expect(listLeaves(null, 2)).toEqual([]);
  });
});
