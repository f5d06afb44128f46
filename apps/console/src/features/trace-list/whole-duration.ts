/**
 * What a whole bar stands for: the longest but for the few far beyond the others, whose bars are
 * full and say so. One trace of a minute would else hide all that took milliseconds.
 */
export function wholeDuration(durationsMs: readonly number[]): number {
  const sorted = durationsMs.toSorted((one, other) => one - other);
  const most = sorted.at(-1) ?? 0;
  const usual = sorted[Math.floor((sorted.length - 1) * 0.9)] ?? most;
  return Math.max(0.001, most > usual * 4 ? usual * 1.5 : most);
}
