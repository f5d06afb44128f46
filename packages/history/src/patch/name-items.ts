import type { Json } from '../json.ts';
import { chooseKey } from './choose-key.ts';
import { isEqual } from './is-equal.ts';

export type NamedItems = {
  /** Equal numbers stand for the same thing. */
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** Objects with different names are known to be different things. */
  readonly isKeyed: boolean;
};

/** How far an equal item is looked for, from where the last one was found. */
const lookAhead = 64;

type Lone = { readonly item: Json; readonly at: number };

/** Scalars are named by their value; objects by identity, else by a key, else by their content. */
export function nameItems(before: readonly Json[], after: readonly Json[]): NamedItems {
  const known = new Map<Json, number>();
  function nameOf(item: Json): number {
    const name = known.get(item) ?? known.size;
    known.set(item, name);
    return name;
  }
  const left = Int32Array.from(before, nameOf);
  const right = Int32Array.from(after, nameOf);
  const loneLeft = findLone(before, left, new Set(right));
  const loneRight = findLone(after, right, new Set(left));
  if (loneLeft.length === 0 || loneRight.length === 0) return { left, right, isKeyed: false };

  const keys = chooseKey(
    loneLeft.map(({ item }) => item),
    loneRight.map(({ item }) => item),
  );
  // The only two are paired in place anyway.
  const isPair = before.length === 1 && after.length === 1;
  const byContent = () => (isPair ? [] : matchContents(loneLeft, loneRight));
  const sources = keys ? matchKeys(keys) : byContent();
  for (const [place, { at }] of loneRight.entries()) {
    const source = loneLeft[sources[place] ?? -1];
    if (source !== undefined) right[at] = left[source.at] ?? -1;
  }
  return { left, right, isKeyed: keys !== null };
}

/** Objects and arrays that are not on the other side. */
function findLone(items: readonly Json[], names: Int32Array, others: ReadonlySet<number>): Lone[] {
  const lone: Lone[] = [];
  for (const [at, item] of items.entries()) {
    if (typeof item !== 'object' || item === null || others.has(names[at] ?? -1)) continue;
    lone.push({ item, at });
  }
  return lone;
}

function matchKeys({ left, right }: NonNullable<ReturnType<typeof chooseKey>>): number[] {
  const places = new Map(left.map((key, place) => [key, place]));
  return right.map((key) => places.get(key) ?? -1);
}

/** Copies of what was there: looked for near each other only, so it stays cheap. */
function matchContents(left: readonly Lone[], right: readonly Lone[]): number[] {
  const isTaken = new Set<number>();
  let next = 0;
  return right.map(({ item }) => {
    for (let place = next; place < Math.min(next + lookAhead, left.length); place++) {
      const candidate = left[place];
      if (candidate === undefined || isTaken.has(place) || !isEqual(candidate.item, item)) continue;
      isTaken.add(place);
      next = place + 1;
      return place;
    }
    return -1;
  });
}
