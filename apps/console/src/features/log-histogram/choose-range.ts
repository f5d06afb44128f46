type Bucket = { readonly from: string; readonly to: string; readonly count: number };

export type TimeRange = { readonly from: string; readonly to: string };

/** The bucket at a share of the width, 0 to 1. */
export function bucketAt(buckets: readonly Bucket[], share: number): number {
  return Math.max(0, Math.min(buckets.length - 1, Math.floor(share * buckets.length)));
}

/** The time of all buckets between two, either way around. */
export function rangeOf(
  buckets: readonly Bucket[],
  start: number,
  end: number,
): TimeRange | undefined {
  const first = buckets[Math.min(start, end)];
  const last = buckets[Math.max(start, end)];
  return first === undefined || last === undefined ? undefined : { from: first.from, to: last.to };
}

/** How high each bar is, 0 to 1. What is there is seen, however little it is. */
export function barHeights(buckets: readonly Bucket[]): readonly number[] {
  const most = Math.max(1, ...buckets.map(({ count }) => count));
  return buckets.map(({ count }) => (count === 0 ? 0 : Math.max(0.06, count / most)));
}

export function sumCounts(buckets: readonly Bucket[]): number {
  return buckets.reduce((sum, { count }) => sum + count, 0);
}
