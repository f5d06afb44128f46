import type { SeriesPoint } from '../series-query.ts';

/** The point whose value holds at a version: the last one that is not after it. */
export function findPoint(
  points: readonly SeriesPoint[],
  version: number,
): SeriesPoint | undefined {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle]?.version ?? 0) <= version) low = middle + 1;
    else high = middle;
  }
  return points[low - 1];
}
