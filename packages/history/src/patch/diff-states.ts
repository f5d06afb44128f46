import type { Json } from '../json.ts';
import { isEqual } from './is-equal.ts';
import type { Arrangement, Kept } from './match-items.ts';
import type { Patch, PatchOperation } from './patch.ts';
import type { Place } from './place.ts';
import { type DifferenceVisitor, type Lists, walkDifference } from './walk-difference.ts';

/**
 * The patch from one state to another. No operation changes nothing. Own keys only. Costs what
 * changed: parts that both states share are not looked at.
 */
export function diffStates(before: Json, after: Json): Patch {
  const writer = new PatchWriter();
  walkDifference(before, after, writer);
  return writer.patch;
}

class PatchWriter implements DifferenceVisitor {
  readonly patch: PatchOperation[] = [];

  replaced({ after: path }: Place, _was: Json, value: Json): void {
    this.patch.push({ op: 'replace', path, value });
  }

  removed({ after: path }: Place): void {
    this.patch.push({ op: 'remove', path });
  }

  added({ after: path }: Place, value: Json): void {
    this.patch.push({ op: 'add', path, value });
  }

  arranged({ after: path }: Place, arrangement: Arrangement, { before, after }: Lists): void {
    for (const index of arrangement.removed.toReversed()) {
      this.patch.push({ op: 'remove', path: `${path}/${index}` });
    }
    for (const { from, to } of listMoves(arrangement, before)) {
      this.patch.push({ op: 'move', from: `${path}/${from}`, path: `${path}/${to}` });
    }
    for (const index of arrangement.added) {
      const value = after[index];
      if (value !== undefined) this.patch.push({ op: 'add', path: `${path}/${index}`, value });
    }
  }
}

type Move = { readonly from: number; readonly to: number };

/** One after another, between the removals and the additions. Past its equals nothing moves. */
function listMoves({ kept, skipped }: Arrangement, before: readonly Json[]): Move[] {
  if (!kept.some(({ isMoved }) => isMoved)) return [];
  const order = kept.toSorted((one, other) => one.from - other.from);
  const moves: Move[] = [];
  let previous: Kept | undefined;
  for (const item of kept) {
    if (item.isMoved) {
      const from = order.indexOf(item);
      order.splice(from, 1);
      const to = previous === undefined ? 0 : order.indexOf(previous) + 1;
      const passed = from < to ? order.slice(from, to) : order.slice(to, from);
      order.splice(to, 0, item);
      const isSeen = passed.some((other) => !isSameValue(before, item, other));
      if (isSeen) moves.push({ from: skipped + from, to: skipped + to });
    }
    previous = item;
  }
  return moves;
}

function isSameValue(items: readonly Json[], one: Kept, other: Kept): boolean {
  return isEqual(items[one.from] ?? null, items[other.from] ?? null);
}
