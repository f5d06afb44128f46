import type { Json } from '../json.ts';

/** A value from a version on, until the next point. */
export type SeriesPoint = {
  readonly version: number;
  /** Null at version 0. */
  readonly recordedAt: string | null;
  /** Missing where there is nothing at the path. */
  readonly value?: Json;
};

export type Thinned = {
  readonly points: readonly SeriesPoint[];
  /** How many versions were looked at together; 1 when none was left out. */
  readonly stretch: number;
};

export const fewestPoints = 5;

/**
 * At most `most` of the points (and never fewer than five need be allowed): the first, the last,
 * and of each stretch of versions the smallest and the largest number and the last value that is no
 * number. Stretches are as short as they can be, powers of two long and begin at multiples of that:
 * so what is thinned early, while points still come, and again from the stretch reached then, ends as
 * if it had been thinned at once.
 */
export function thinSeries(
  points: readonly SeriesPoint[],
  most: number,
  shortest: number = 1,
): Thinned {
  let stretch = shortest;
  let kept = stretch > 1 ? keepExtremes(points, stretch) : points;
  while (kept.length > Math.max(most, fewestPoints)) {
    stretch *= 2;
    kept = keepExtremes(kept, stretch);
  }
  return { points: kept, stretch };
}

function keepExtremes(points: readonly SeriesPoint[], stretch: number): readonly SeriesPoint[] {
  const isKept = new Uint8Array(points.length);
  for (let from = 0, end = 0; from < points.length; from = end) {
    const until = (Math.floor(versionOf(points, from) / stretch) + 1) * stretch;
    for (end = from + 1; end < points.length && versionOf(points, end) < until; ) end += 1;
    markExtremes(isKept, points, { from, end });
  }
  isKept.fill(1, 0, 1).fill(1, -1);
  return points.filter((_, index) => isKept[index] === 1);
}

type Range = { readonly from: number; readonly end: number };

/** Of equal extremes the earliest. */
function markExtremes(
  isKept: Uint8Array,
  points: readonly SeriesPoint[],
  { from, end }: Range,
): void {
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
  for (const index of [smallest, largest, other]) if (index >= 0) isKept[index] = 1;
}

function versionOf(points: readonly SeriesPoint[], index: number): number {
  return points[index]?.version ?? 0;
}
