/** Consecutive events whose type and time are known. */
export type KnownEvents = {
  /** The version of the first. */
  readonly from: number;
  readonly types: readonly string[];
  readonly timesMs: readonly number[];
  /** The versions that could not be folded. */
  readonly problems: readonly number[];
};

export function findKnown(
  known: readonly KnownEvents[],
  version: number,
): { readonly type: string; readonly atMs: number } | undefined {
  for (const { from, types, timesMs } of known) {
    const type = types[version - from];
    const atMs = timesMs[version - from];
    if (type !== undefined && atMs !== undefined) return { type, atMs };
  }
  return undefined;
}
