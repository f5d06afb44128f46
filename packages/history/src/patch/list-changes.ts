import type { Json } from '../json.ts';
import type { Place } from './place.ts';
import { walkDifference } from './walk-difference.ts';

export type Change = {
  /** Where it stands after; where it stood, when it is gone. */
  readonly path: string;
  /** Where it stood before, when that was elsewhere. */
  readonly from?: string;
  /** Absent when it was added. */
  readonly before?: Json;
  /** Absent when it was removed. */
  readonly after?: Json;
};

/** What differs between two states: each leaf, or the smallest part that came, went or moved. */
export function listChanges(before: Json, after: Json): readonly Change[] {
  const changes: Change[] = [];
  walkDifference(before, after, {
    replaced: (place, was, is) => changes.push({ ...name(place), before: was, after: is }),
    removed: (place, was) => changes.push({ path: place.before, before: was }),
    added: (place, is) => changes.push({ path: place.after, after: is }),
    arranged: (place, { removed, kept, added }, lists) => {
      for (const index of removed) {
        const was = lists.before[index];
        if (was !== undefined) changes.push({ path: `${place.before}/${index}`, before: was });
      }
      for (const { from, to, isMoved } of kept) {
        const was = lists.before[from];
        const is = lists.after[to];
        if (!isMoved || was === undefined || is === undefined) continue;
        changes.push({ ...name(place.item(from, to)), before: was, after: is });
      }
      for (const index of added) {
        const is = lists.after[index];
        if (is !== undefined) changes.push({ path: `${place.after}/${index}`, after: is });
      }
    },
  });
  return changes;
}

function name({ before, after }: Pick<Place, 'before' | 'after'>): Pick<Change, 'path' | 'from'> {
  return before === after ? { path: after } : { path: after, from: before };
}
