/** True when an append from one version to another reached or passed a multiple of `every`. */
export function isSnapshotDue(before: number, after: number, every: number): boolean {
  if (!Number.isSafeInteger(every) || every < 1) return false;
  return Math.floor(after / every) > Math.floor(before / every);
}
