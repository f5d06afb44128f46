import type { EventMatch } from '../match-search.ts';

type Place = {
  /** Its line, or the one that would come after it. */
  readonly place: number;
  readonly isThere: boolean;
};

/** Where a version stands in the list, whose newest is on top. */
export function placeOfVersion(
  version: number,
  head: number,
  matches: readonly EventMatch[] | null,
): Place {
  if (matches === null) return { place: head - version, isThere: version >= 1 && version <= head };
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.version ?? 0) > version) low = middle + 1;
    else high = middle;
  }
  return { place: low, isThere: matches[low]?.version === version };
}
