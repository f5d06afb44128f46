import { compressGaps, type ScaleStep } from './compress-gaps.ts';
import type { TimePoint } from './time-points.ts';
import type { ViewRange } from './view-range.ts';

export type Axis = 'version' | 'time';

export type ScaleBreak = {
  readonly fromShare: number;
  readonly toShare: number;
  readonly idleMs: number;
};

/** Where each version of a view stands, from 0 at its left to 1 at its right, and back. */
export type Scale = {
  readonly view: ViewRange;
  readonly place: (version: number) => number;
  readonly versionAt: (share: number) => number;
  /** When a version was recorded, as far as it is known. */
  readonly timeAt: (version: number) => number;
  readonly breaks: readonly ScaleBreak[];
};

type ScaleOptions = {
  readonly points: readonly TimePoint[];
  readonly view: ViewRange;
  readonly axis: Axis;
  /** The part of the room a shortened pause takes. */
  readonly breakShare: number;
};

export function buildScale({ points, view, axis, breakShare }: ScaleOptions): Scale {
  const timeAt = interpolate(
    points.map(({ version }) => version),
    points.map(({ atMs }) => atMs),
  );
  const inView = cut(points, view, timeAt);
  const steps =
    axis === 'time' && inView.length > 1
      ? compressGaps(inView, breakShare)
      : [{ fromVersion: view.from, toVersion: view.to, weight: 1, idleMs: null }];
  const { versions, shares } = addUp(steps);
  return {
    view,
    place: interpolate(versions, shares),
    versionAt: interpolate(shares, versions),
    timeAt,
    breaks: steps.flatMap(({ idleMs }, index) => {
      const fromShare = shares[index];
      const toShare = shares[index + 1];
      return idleMs === null || fromShare === undefined || toShare === undefined
        ? []
        : [{ fromShare, toShare, idleMs }];
    }),
  };
}

function cut(
  points: readonly TimePoint[],
  { from, to }: ViewRange,
  timeAt: (version: number) => number,
): readonly TimePoint[] {
  return [
    { version: from, atMs: timeAt(from) },
    ...points.filter(({ version }) => version > from && version < to),
    { version: to, atMs: timeAt(to) },
  ];
}

function addUp(steps: readonly ScaleStep[]) {
  const total = steps.reduce((sum, { weight }) => sum + weight, 0);
  const versions = [steps[0]?.fromVersion ?? 0];
  const shares = [0];
  let sum = 0;
  for (const { toVersion, weight } of steps) {
    sum += weight;
    versions.push(toVersion);
    shares.push(total === 0 ? 1 : sum / total);
  }
  return { versions, shares };
}

/** Straight between neighbours, and on as between the first and the last beyond them. */
function interpolate(xs: readonly number[], ys: readonly number[]): (x: number) => number {
  const last = xs.length - 1;
  const [x0 = 0] = xs;
  const [y0 = 0] = ys;
  const x1 = xs[last] ?? x0;
  const y1 = ys[last] ?? y0;
  const slope = x1 > x0 ? (y1 - y0) / (x1 - x0) : 0;
  return (x) => {
    if (x <= x0) return y0 + (x - x0) * slope;
    if (x >= x1) return y1 + (x - x1) * slope;
    let low = 0;
    let high = last;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((xs[middle] ?? 0) <= x) low = middle;
      else high = middle;
    }
    const xa = xs[low] ?? x0;
    const xb = xs[high] ?? x1;
    const ya = ys[low] ?? y0;
    const yb = ys[high] ?? y1;
    return xb > xa ? ya + ((x - xa) / (xb - xa)) * (yb - ya) : yb;
  };
}
