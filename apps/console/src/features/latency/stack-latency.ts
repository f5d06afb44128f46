import { type Layer, layers } from '../../shared/trace/layer.ts';
import type { LatencyPoint } from './latency-query.ts';

export type Part = { readonly layer: Layer; readonly ms: number };

/** One version’s time, as a bar of the chart: shares of its width and height. */
export type LatencyBar = {
  readonly point: LatencyPoint;
  readonly left: number;
  readonly width: number;
  readonly parts: readonly { readonly layer: Layer; readonly from: number; readonly to: number }[];
  /** It goes on above the top of the chart. */
  readonly isCut: boolean;
};

export type LatencyChart = {
  readonly bars: readonly LatencyBar[];
  /** What the top of the chart is, in milliseconds. */
  readonly topMs: number;
};

/** The database is at the bottom: what grows with the history is seen against the ground. */
const fromGround: readonly Layer[] = [...layers].reverse();
/** A few that took very long must not make all others flat. */
const mostOverUsual = 3;

export function splitPoint(point: LatencyPoint): readonly Part[] {
  const ms = {
    browser: point.browserMs,
    server: point.serverMs,
    store: point.storeMs,
    database: point.databaseMs,
  };
  return layers.map((layer) => ({ layer, ms: Math.max(0, ms[layer]) }));
}

export function stackLatency(points: readonly LatencyPoint[], head: number): LatencyChart {
  const totals = points.map(totalOf).sort((one, other) => one - other);
  const most = totals.at(-1) ?? 0;
  const usual = totals[Math.floor((totals.length - 1) * 0.95)] ?? 0;
  const topMs = most > usual * mostOverUsual && usual > 0 ? usual * mostOverUsual : most;
  const width = 1 / Math.max(1, Math.min(head, points.length));
  const bars = points.map((point) => {
    const known = new Map(splitPoint(point).map(({ layer, ms }) => [layer, ms]));
    let at = 0;
    const parts = fromGround.map((layer) => {
      const from = at;
      at = topMs === 0 ? 0 : Math.min(1, at + (known.get(layer) ?? 0) / topMs);
      return { layer, from, to: at };
    });
    const left = Math.max(0, Math.min(placeVersion(point.version, head) - width / 2, 1 - width));
    return { point, left, width, parts, isCut: totalOf(point) > topMs };
  });
  return { bars, topMs };
}

/** Where a version stands, from 0 to 1: each has a slot of its own, version 0 has none. */
export function placeVersion(version: number, head: number): number {
  return head === 0 ? 0 : Math.max(0, (version - 0.5) / head);
}

/** Of the layers together: what they say of themselves. */
export function totalOf(point: LatencyPoint): number {
  return splitPoint(point).reduce((sum, { ms }) => sum + ms, 0);
}

/** The point that stands nearest to a version. */
export function nearestPoint(
  points: readonly LatencyPoint[],
  version: number,
): LatencyPoint | undefined {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle]?.version ?? 0) < version) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [points[low - 1], points[low]];
  if (before === undefined || after === undefined) return after ?? before;
  return version - before.version <= after.version - version ? before : after;
}

/** The middle of what the versions took, whole and by layer. */
export function summarizeLatency(points: readonly LatencyPoint[]) {
  if (points.length === 0) return null;
  const median = (values: readonly number[]) =>
    values.toSorted((one, other) => one - other)[Math.floor((values.length - 1) / 2)] ?? 0;
  return {
    totalMs: median(points.map(totalOf)),
    parts: layers.map((layer, index) => ({
      layer,
      ms: median(points.map((point) => splitPoint(point)[index]?.ms ?? 0)),
    })),
    slowest: points.reduce((one, other) => (totalOf(other) > totalOf(one) ? other : one)),
  };
}
