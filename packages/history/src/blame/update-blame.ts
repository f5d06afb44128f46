import type { Json } from '../json.ts';
import { isList, isMembers, type Members } from '../patch/json-kinds.ts';
import { matchItems } from '../patch/match-items.ts';

/**
 * For each leaf of a state, the version that last set it; 0 is the initial state. A number when it
 * is the same for all leaves of a part, else a list in the order of the part’s own keys or items.
 * It shares what did not change, as states do, so that many versions of it are held cheaply.
 */
export type Blame = number | readonly Blame[];

/** The blame of an initial state. */
export const unblamed: Blame = 0;

/**
 * The blame of a state, from that of the state before. A leaf is blamed on a version that changed
 * it, not on one that replaced what it is in by an equal one; array items keep theirs when they move.
 * An empty object or array is a leaf. It costs what changed.
 */
export function updateBlame(blame: Blame, before: Json, after: Json, version: number): Blame {
  if (after === before) return blame;
  if (isList(after)) return isList(before) ? blameItems(blame, before, after, version) : version;
  if (!isMembers(after) || !isMembers(before)) return version;
  return blameMembers(blame, before, after, version);
}

/** The blame of the member or item at this place of a container. */
export function blameAt(blame: Blame, index: number): Blame {
  return typeof blame === 'number' ? blame : (blame[index] ?? unblamed);
}

function blameMembers(blame: Blame, before: Members, after: Members, version: number): Blame {
  const keys = Object.keys(after);
  const keysBefore = Object.keys(before);
  if (keys.length === 0) return keysBefore.length === 0 ? blame : version;
  let places: ReadonlyMap<string, number> | undefined;
  const parts = keys.map((key, index) => {
    let place: number | undefined = index;
    if (keysBefore[index] !== key) {
      places ??= new Map(keysBefore.map((name, at) => [name, at]));
      place = places.get(key);
    }
    if (place === undefined) return version;
    return blamePart(blameAt(blame, place), before[key], after[key], version);
  });
  return settle(parts, blame);
}

function blameItems(
  blame: Blame,
  before: readonly Json[],
  after: readonly Json[],
  version: number,
): Blame {
  if (after.length === 0) return before.length === 0 ? blame : version;
  const { skipped, kept, added } = matchItems(before, after);
  const parts: Blame[] = after.map(() => version);
  const keep = (from: number, to: number): void => {
    parts[to] = blamePart(blameAt(blame, from), before[from], after[to], version);
  };
  for (let index = 0; index < skipped; index++) keep(index, index);
  for (const { from, to, isSame } of kept) if (isSame) keep(from, to);
  const shift = before.length - after.length;
  for (let to = skipped + kept.length + added.length; to < after.length; to++) keep(to + shift, to);
  return settle(parts, blame);
}

function blamePart(
  blame: Blame,
  before: Json | undefined,
  after: Json | undefined,
  version: number,
): Blame {
  if (after === before) return blame;
  if (before === undefined || after === undefined) return version;
  return updateBlame(blame, before, after, version);
}

/** One number when all agree; the very blame of before when nothing changed. */
function settle(parts: readonly Blame[], before: Blame): Blame {
  const [first] = parts;
  if (typeof first === 'number' && parts.every((part) => part === first)) return first;
  if (typeof before === 'number' || before.length !== parts.length) return parts;
  return parts.every((part, index) => part === before[index]) ? before : parts;
}
