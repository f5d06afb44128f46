type Interval = { readonly fromVersion: number; readonly toVersion: number };

/** The index of the interval that holds at a version; -1 when none does. They are in order. */
export function findInterval(intervals: readonly Interval[], version: number): number {
  const index = countBegun(intervals, version) - 1;
  const interval = intervals[index];
  return interval !== undefined && version <= interval.toVersion ? index : -1;
}

export function nextBeginning(intervals: readonly Interval[], version: number): number | undefined {
  return intervals[countBegun(intervals, version)]?.fromVersion;
}

export function previousBeginning(
  intervals: readonly Interval[],
  version: number,
): number | undefined {
  return intervals[countBegun(intervals, version - 1) - 1]?.fromVersion;
}

/** How many begin at the version or before it. */
function countBegun(intervals: readonly Interval[], version: number): number {
  let [low, high] = [0, intervals.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((intervals[middle]?.fromVersion ?? 0) <= version) low = middle + 1;
    else high = middle;
  }
  return low;
}
