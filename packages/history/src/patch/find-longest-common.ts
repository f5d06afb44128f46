/** Pairs of equal names that are looked at before it is given up. */
const maxPairs = 300_000;

type Link = { readonly from: number; readonly to: number; readonly before: Link | null };

/**
 * The longest common subsequence (Hunt and Szymanski): for each place on the right its source on the
 * left, or -1. Null when equal names repeat so often that it would take too long.
 */
export function findLongestCommon(left: Int32Array, right: Int32Array): Int32Array | null {
  const places = new Map<number, number[]>();
  for (let to = right.length - 1; to >= 0; to--) {
    const name = right[to] ?? -1;
    const sameName = places.get(name);
    if (sameName) sameName.push(to);
    else places.set(name, [to]);
  }
  let pairs = 0;
  for (const name of left) pairs += places.get(name)?.length ?? 0;
  if (pairs > maxPairs) return null;

  // The end of the best row of each length, the one that ends furthest to the left.
  const ends: Link[] = [];
  for (const [from, name] of left.entries()) {
    for (const to of places.get(name) ?? []) {
      const length = countBelow(ends, to);
      if (ends[length]?.to === to) continue;
      ends[length] = { from, to, before: ends[length - 1] ?? null };
    }
  }
  const sources = new Int32Array(right.length).fill(-1);
  for (let link = ends.at(-1) ?? null; link !== null; link = link.before) {
    sources[link.to] = link.from;
  }
  return sources;
}

/** How many rows end before a place; they ascend. */
function countBelow(ends: readonly Link[], place: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle]?.to ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
