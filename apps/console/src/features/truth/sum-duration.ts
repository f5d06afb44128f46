import type { TruthInterval } from './answered-truth.ts';

/** How long an interval lasted, in milliseconds; one that still holds lasts until now. */
export function lasted({ fromAt, end }: TruthInterval, now: string): number {
  return Math.max(0, Date.parse(end?.recordedAt ?? now) - Date.parse(fromAt));
}

export function sumDuration(intervals: readonly TruthInterval[], now: string): number {
  return intervals.reduce((sum, interval) => sum + lasted(interval, now), 0);
}
