import type { TraceHistogramData } from './trace-histogram-query.ts';

type Bucket = TraceHistogramData['buckets'][number];

/** A slice of time: how high its bar is, how much of that failed, how high its slow ones lie. */
export type HistogramBar = {
  readonly height: number;
  readonly failed: number;
  /** 0 is as quick as the quickest, 1 as slow as the slowest; undefined where there was nothing. */
  readonly slow: number | undefined;
};

/** From 0 to 1. What is there is seen, however little it is; times are told on a log scale. */
export function buildBars(buckets: readonly Bucket[]): readonly HistogramBar[] {
  const most = Math.max(1, ...buckets.map(({ traces }) => traces));
  const times = buckets.flatMap(({ p95Ms }) => (p95Ms === null ? [] : [log(p95Ms)]));
  const [low, high] = [Math.min(...times), Math.max(...times)];
  const least = 0.06;
  return buckets.map(({ traces, errors, p95Ms }) => {
    const height = traces === 0 ? 0 : Math.max(least, traces / most);
    const failed = errors === 0 ? 0 : Math.max(least, (errors / Math.max(1, traces)) * height);
    const slow = p95Ms === null ? undefined : high > low ? (log(p95Ms) - low) / (high - low) : 0.5;
    return { height, failed: Math.min(failed, height), slow };
  });
}

function log(ms: number): number {
  return Math.log(Math.max(ms, 0.001));
}

export type HistogramSum = {
  readonly traces: number;
  readonly errors: number;
  readonly maxMs: number | undefined;
};

export function sumBuckets(buckets: readonly Bucket[]): HistogramSum {
  const times = buckets.flatMap(({ maxMs }) => (maxMs === null ? [] : [maxMs]));
  return {
    traces: buckets.reduce((sum, { traces }) => sum + traces, 0),
    errors: buckets.reduce((sum, { errors }) => sum + errors, 0),
    maxMs: times.length === 0 ? undefined : Math.max(...times),
  };
}

export type TimeRange = { readonly from: string; readonly to: string };

/** The slice at a share of the width, 0 to 1. */
export function bucketAt(buckets: readonly Bucket[], share: number): number {
  return Math.max(0, Math.min(buckets.length - 1, Math.floor(share * buckets.length)));
}

/** The time of all slices between two, either way around. */
export function rangeOf(
  buckets: readonly Bucket[],
  [start, end]: readonly [number, number],
): TimeRange | undefined {
  const first = buckets[Math.min(start, end)];
  const last = buckets[Math.max(start, end)];
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
}
