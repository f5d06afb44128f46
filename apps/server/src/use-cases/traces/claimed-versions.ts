/** The most events that are looked up of one span. */
const mostClaimed = 200;

/** Versions after one, up to and including another: the last ones when there are too many. */
export function claimedVersions(after: number, upTo: number): readonly number[] {
  const first = Math.max(after + 1, upTo - mostClaimed + 1, 1);
  return Array.from({ length: Math.max(0, upTo - first + 1) }, (_, index) => first + index);
}
