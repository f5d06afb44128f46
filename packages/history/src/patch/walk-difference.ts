import type { Json } from '../json.ts';
import { isEqual } from './is-equal.ts';
import { isList, isMembers, type Members } from './json-kinds.ts';
import { type Arrangement, matchItems } from './match-items.ts';
import { type Place, wholeState } from './place.ts';

export type DifferenceVisitor = {
  replaced(place: Place, before: Json, after: Json): void;
  removed(place: Place, value: Json): void;
  added(place: Place, value: Json): void;
  /** Items of an array came, went or moved. Told before what differs inside of those that stayed. */
  arranged(place: Place, arrangement: Arrangement, lists: Lists): void;
};

export type Lists = { readonly before: readonly Json[]; readonly after: readonly Json[] };

/** Beyond this a part is replaced as a whole: the way down is a call a level. */
const maxDepth = 1000;

/** Tells every difference of two states, and does not look into parts that are the same object. */
export function walkDifference(before: Json, after: Json, visitor: DifferenceVisitor): void {
  walkPart(wholeState, before, after, { visitor, depth: 0 });
}

type Walk = { readonly visitor: DifferenceVisitor; readonly depth: number };

function walkPart(place: Place, before: Json, after: Json, walk: Walk): void {
  if (before === after) return;
  const { visitor, depth } = walk;
  if (depth > maxDepth) {
    if (!isEqual(before, after)) visitor.replaced(place, before, after);
  } else if (isMembers(before) && isMembers(after)) {
    walkMembers(place, before, after, { visitor, depth: depth + 1 });
  } else if (isList(before) && isList(after)) {
    walkItems(place, before, after, { visitor, depth: depth + 1 });
  } else {
    visitor.replaced(place, before, after);
  }
}

function walkMembers(place: Place, before: Members, after: Members, walk: Walk): void {
  const keys = Object.keys(before);
  const keysAfter = Object.keys(after);
  let kept = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] ?? '';
    // Most events set members and add none: then both have the same keys in the same order.
    const isKept = key === keysAfter[at] || Object.hasOwn(after, key);
    const was = before[key];
    const is = isKept ? after[key] : undefined;
    if (isKept) kept += 1;
    if (was === is || was === undefined) continue;
    if (is === undefined) walk.visitor.removed(place.member(key), was);
    else walkPart(place.member(key), was, is, walk);
  }
  if (keysAfter.length === kept) return;
  for (const key of keysAfter) {
    const is = after[key];
    if (is === undefined || Object.hasOwn(before, key)) continue;
    walk.visitor.added(place.member(key), is);
  }
}

function walkItems(
  place: Place,
  before: readonly Json[],
  after: readonly Json[],
  walk: Walk,
): void {
  const arrangement = matchItems(before, after);
  walk.visitor.arranged(place, arrangement, { before, after });
  for (const { from, to, isSame } of arrangement.kept) {
    const was = before[from];
    const is = after[to];
    if (was === undefined || is === undefined || was === is) continue;
    const inside = place.item(from, to);
    if (isSame) walkPart(inside, was, is, walk);
    else walk.visitor.replaced(inside, was, is);
  }
}
