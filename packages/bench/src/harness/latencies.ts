/** What one cell measured. Times are per step (an append, a load, a full pass). */
export type Measured = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly peakHeapMb?: number;
  /** Of the whole process that was asked. */
  readonly peakMemoryMb?: number;
  readonly gzippedKb?: number;
};

export function percentile(sorted: readonly number[], share: number): number {
  const at = Math.min(sorted.length - 1, Math.floor(sorted.length * share));
  return sorted[at] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export function toMeasured(latenciesMs: readonly number[], perSecond: number): Measured {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  return { perSecond, p50Ms: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99) };
}
