import type { Json } from '../json.ts';

/** A value from a version on, until the next point. */
export type SeriesPoint = {
  readonly version: number;
  /** Null at version 0. */
  readonly recordedAt: string | null;
  /** Missing where there is nothing at the path. */
  readonly value?: Json;
};

export const fewestPoints = 5;

/**
 * At most `most` of the points (and never fewer than five need be allowed): the first, the last,
 * and of each stretch of versions the smallest and the largest number and the last value that is no
 * number. Stretches are as short as they can be, powers of two long and begin at multiples of that:
 * so what is thinned early, while points still come, ends as if it had been thinned at once.
 */
export function thinSeries(points: readonly SeriesPoint[], most: number): readonly SeriesPoint[] {
  let kept = points;
  for (let stretch = 2; kept.length > Math.max(most, fewestPoints); stretch *= 2) {
    kept = keepExtremes(kept, stretch);
  }
  return kept;
}

function keepExtremes(points: readonly SeriesPoint[], stretch: number): readonly SeriesPoint[] {
  const kept: SeriesPoint[] = [];
  const last = points.length - 1;
  for (let from = 0, end = 0; from <= last; from = end) {
    const until = (Math.floor(versionOf(points, from) / stretch) + 1) * stretch;
    for (end = from + 1; end <= last && versionOf(points, end) < until; ) end += 1;
    const chosen = findExtremes(points, from, end);
    if (from === 0) chosen.add(0);
    if (end > last) chosen.add(last);
    for (const index of [...chosen].sort((a, b) => a - b)) {
      const point = points[index];
      if (point) kept.push(point);
    }
  }
  return kept;
}

/** Of equal extremes the earliest. */
function findExtremes(points: readonly SeriesPoint[], from: number, end: number): Set<number> {
  let [smallest, largest, other] = [-1, -1, -1];
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let index = from; index < end; index++) {
    const value = points[index]?.value;
    if (typeof value !== 'number') {
      other = index;
      continue;
    }
    if (value < min) [smallest, min] = [index, value];
    if (value > max) [largest, max] = [index, value];
  }
  return new Set([smallest, largest, other].filter((index) => index >= 0));
}

function versionOf(points: readonly SeriesPoint[], index: number): number {
  return points[index]?.version ?? 0;
}
