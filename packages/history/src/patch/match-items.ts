import type { Json } from '../json.ts';
import { findFewEdits } from './find-few-edits.ts';
import { findLongestCommon } from './find-longest-common.ts';
import { mergeEquals } from './merge-equals.ts';
import { type NamedItems, nameItems } from './name-items.ts';

export type Kept = {
  readonly from: number;
  readonly to: number;
  /** False when another thing took its place. */
  readonly isSame: boolean;
  readonly isMoved: boolean;
};

/** How the items of one array became those of another. Indexes ascend, `kept` by `to`. */
export type Arrangement = {
  readonly removed: readonly number[];
  readonly added: readonly number[];
  /** Those that are on both sides and may differ inside. Left out: equal ones at either end. */
  readonly kept: readonly Kept[];
  /** How many items at the beginning are equal and left out. */
  readonly skipped: number;
};

/** Steps that removals, additions and moves may cost whoever applies them one by one. */
const maxSteps = 50_000_000;

/**
 * Matches items that are the same object, or have the same key, or are equal; of those, as many as
 * possible keep their order, and the others moved. What is left between two that kept their order is
 * paired in place. Where that would cost too much, items are compared place by place.
 */
export function matchItems(before: readonly Json[], after: readonly Json[]): Arrangement {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const left = before.slice(head, before.length - tail);
  const right = after.slice(head, after.length - tail);
  const inPlace = left.length === right.length ? arrangeInPlace(left, right) : null;
  if (inPlace !== null) return shift(inPlace, head);
  const found = arrange(left, right, before.length - head);
  if (found === null || isShorterInPlace(left, right, found)) return pairInPlace(left, right, head);
  return shift(found, head);
}

/** When only some places differ, and nothing came, went or moved between those: not all need a match. */
function arrangeInPlace(left: readonly Json[], right: readonly Json[]): Found | null {
  const places = left.flatMap((item, at) => (item === right[at] ? [] : [at]));
  if (places.length > left.length / 2) return null;
  const pick = (items: readonly Json[]) => places.map((at) => items[at] ?? null);
  const found = arrange(pick(left), pick(right), places.length);
  if (found === null || found.kept.some(({ isMoved }) => isMoved)) return null;
  if (found.removed.length > 0 || found.added.length > 0) return null;
  const kept = left.map((_, at): Kept => ({ from: at, to: at, isSame: true, isMoved: false }));
  for (const one of found.kept) {
    const at = places[one.to] ?? 0;
    kept[at] = { ...one, from: at, to: at };
  }
  return { removed: [], added: [], kept };
}

/** Scalars have no identity to keep, so the fewest operations win. */
function isShorterInPlace(left: readonly Json[], right: readonly Json[], found: Found): boolean {
  if (left.some(isContainer) || right.some(isContainer)) return false;
  const { removed, added, kept } = found;
  const changed = kept.filter((one) => one.isMoved || left[one.from] !== right[one.to]);
  const inPlace = right.filter((item, at) => at < left.length && item !== left[at]);
  const longer = Math.abs(left.length - right.length);
  return inPlace.length + longer <= removed.length + added.length + changed.length;
}

function isContainer(item: Json): boolean {
  return typeof item === 'object' && item !== null;
}

type Found = Omit<Arrangement, 'skipped'>;

/** Null when it would cost too much. `reach` is how many items a removal or a move may shift. */
function arrange(left: readonly Json[], right: readonly Json[], reach: number): Found | null {
  const names = nameItems(left, right);
  const paired = pairByName(names);
  if (paired === null) return null;
  const moved = paired.matched.filter((from, to) => from >= 0 && from !== paired.common[to]);
  const merged = mergeEquals(left, names, [...moved]);
  const { common, matched } = (merged && pairByName(merged)) ?? paired;
  const kept: Kept[] = [];
  const removed: number[] = [];
  const added: number[] = [];
  let from = 0;
  const isTakenLeft = new Uint8Array(left.length);
  for (const source of matched) if (source >= 0) isTakenLeft[source] = 1;

  function closeGap(leftEnd: number, rightItems: readonly number[]): void {
    const free: number[] = [];
    for (; from < leftEnd; from++) if (isTakenLeft[from] === 0) free.push(from);
    for (const [place, to] of rightItems.entries()) {
      const source = free[place];
      if (source === undefined) added.push(to);
      else kept.push({ from: source, to, isSame: !names.isKeyed, isMoved: false });
    }
    removed.push(...free.slice(rightItems.length));
  }

  let gap: number[] = [];
  for (const [to, source] of matched.entries()) {
    if (source < 0) {
      gap.push(to);
      continue;
    }
    const isMoved = common[to] !== source;
    if (!isMoved) {
      closeGap(source, gap);
      gap = [];
      from = source + 1;
    }
    kept.push({ from: source, to, isSame: true, isMoved });
  }
  closeGap(left.length, gap);
  const moves = kept.filter(({ isMoved }) => isMoved).length;
  if ((removed.length + added.length + moves) * reach > maxSteps) return null;
  kept.sort((one, other) => one.to - other.to);
  return { removed, added, kept };
}

type Pairs = { readonly common: Int32Array; readonly matched: Int32Array };

function pairByName(names: NamedItems): Pairs | null {
  const { left, right } = names;
  const common = findLongestCommon(left, right) ?? findFewEdits(left, right);
  return common && { common, matched: matchMoved(names, common) };
}

/** For each place on the right its source: those in common order, and equal names left over. */
function matchMoved(
  names: { readonly left: Int32Array; readonly right: Int32Array },
  common: Int32Array,
): Int32Array {
  const matched = common.slice();
  const isTaken = new Uint8Array(names.left.length);
  for (const source of common) if (source >= 0) isTaken[source] = 1;
  const free = new Map<number, number[]>();
  for (let at = names.left.length - 1; at >= 0; at--) {
    if (isTaken[at] === 1) continue;
    const name = names.left[at] ?? -1;
    const places = free.get(name);
    if (places) places.push(at);
    else free.set(name, [at]);
  }
  for (let to = 0; to < matched.length; to++) {
    if (matched[to] !== -1) continue;
    const source = free.get(names.right[to] ?? -1)?.pop();
    if (source !== undefined) matched[to] = source;
  }
  return matched;
}

function shift({ removed, added, kept }: Found, by: number): Arrangement {
  if (by === 0) return { removed, added, kept, skipped: 0 };
  return {
    removed: removed.map((index) => index + by),
    added: added.map((index) => index + by),
    kept: kept.map((one) => ({ ...one, from: one.from + by, to: one.to + by })),
    skipped: by,
  };
}

function pairInPlace(left: readonly Json[], right: readonly Json[], skipped: number): Arrangement {
  const shared = Math.min(left.length, right.length);
  const range = (begin: number, end: number): number[] =>
    Array.from({ length: Math.max(0, end - begin) }, (_, index) => skipped + begin + index);
  return {
    removed: range(shared, left.length),
    added: range(shared, right.length),
    kept: range(0, shared).map((at) => ({ from: at, to: at, isSame: true, isMoved: false })),
    skipped,
  };
}
