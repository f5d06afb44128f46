type Trace = { readonly traceId: string; readonly startedAt: string };

/** How many of the newest are not in the list, and began no earlier than what it begins with. */
export function countNew(listed: readonly Trace[], newest: readonly Trace[]): number {
  const known = new Set(listed.map(({ traceId }) => traceId));
  const first = listed[0]?.startedAt ?? '';
  return newest.filter(({ traceId, startedAt }) => startedAt >= first && !known.has(traceId))
    .length;
}
