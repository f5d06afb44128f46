type Trace = { readonly traceId: string };

/** How many of the newest are not in the list and stand above what it ends with. */
export function countNew(listed: readonly Trace[], newest: readonly Trace[]): number {
  const known = new Set(listed.map(({ traceId }) => traceId));
  const last = newest.findLastIndex(({ traceId }) => known.has(traceId));
  const above = last === -1 ? newest : newest.slice(0, last);
  return above.filter(({ traceId }) => !known.has(traceId)).length;
}
