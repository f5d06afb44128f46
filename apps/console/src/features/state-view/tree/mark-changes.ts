import { type Json, readPath, walkDifference } from '@hindsight/history';
import { below, keyOf, parentOf } from '../../../shared/format/pointer.ts';

/** What happened to the value that stands at a path. */
export type Mark =
  | { readonly kind: 'added' }
  | { readonly kind: 'changed'; readonly was: Json }
  /** An item that stands elsewhere in its array; `from` is where it stood. */
  | { readonly kind: 'moved'; readonly from: string };

/** What is no longer there, and before how many of the things that are there it is told. */
export type Gone = { readonly path: string; readonly was: Json; readonly at: number };

export type Marks = {
  readonly at: ReadonlyMap<string, Mark>;
  /** By the path of what it was part of. */
  readonly gone: ReadonlyMap<string, readonly Gone[]>;
  /** How much changed inside of a part. */
  readonly inside: ReadonlyMap<string, number>;
  /** The paths below a part at or inside of which something changed. */
  readonly touched: ReadonlyMap<string, ReadonlySet<string>>;
};

export const noMarks: Marks = {
  at: new Map(),
  gone: new Map(),
  inside: new Map(),
  touched: new Map(),
};

/** What is to be marked in a state, given the one before. Paths are those of the state after. */
export function markChanges(before: Json, after: Json): Marks {
  if (before === after) return noMarks;
  const at = new Map<string, Mark>();
  const gone = new Map<string, Gone[]>();
  const members = new Map<string, { readonly place: string; readonly keys: Map<string, Json> }>();
  walkDifference(before, after, {
    replaced: (place, was) => at.set(place.after, { kind: 'changed', was }),
    added: ({ after: path }) => at.set(path, { kind: 'added' }),
    removed: (place, was) => {
      const parent = parentOf(place.after);
      const known = members.get(parent) ?? { place: parentOf(place.before), keys: new Map() };
      members.set(parent, known);
      known.keys.set(keyOf(place.after), was);
    },
    arranged: (place, { removed, kept, added, skipped }, lists) => {
      const staying = kept.filter(({ isMoved }) => !isMoved);
      const items: Gone[] = [];
      let next = 0;
      let end = skipped;
      for (const index of removed) {
        for (let one = staying[next]; one !== undefined && one.from < index; one = staying[next]) {
          end = one.to + 1;
          next += 1;
        }
        const was = lists.before[index] ?? null;
        items.push({ path: `${place.after}/${index}`, was, at: end });
      }
      if (items.length > 0) gone.set(place.after, items);
      for (const { from, to, isMoved } of kept) {
        if (!isMoved) continue;
        at.set(`${place.after}/${to}`, { kind: 'moved', from: `${place.before}/${from}` });
      }
      for (const index of added) at.set(`${place.after}/${index}`, { kind: 'added' });
    },
  });
  for (const [parent, { place, keys }] of members) {
    const lost = { parent, keys, before: readPath(before, place), after: readPath(after, parent) };
    gone.set(parent, placeMembers(lost));
  }
  return { at, gone, ...countInside(at, gone) };
}

type Lost = {
  readonly parent: string;
  readonly keys: ReadonlyMap<string, Json>;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/** A member that is gone is told where it stood: after the one that came before it and is there. */
function placeMembers({ parent, keys, before, after }: Lost): Gone[] {
  const places = new Map(Object.keys(after ?? {}).map((key, index) => [key, index]));
  const gone: Gone[] = [];
  let at = 0;
  for (const key of Object.keys(before ?? {})) {
    const was = keys.get(key);
    if (was === undefined) at = (places.get(key) ?? at - 1) + 1;
    else gone.push({ path: below(parent, key), was, at });
  }
  return gone.sort((one, other) => one.at - other.at);
}

function countInside(
  at: ReadonlyMap<string, Mark>,
  gone: ReadonlyMap<string, readonly Gone[]>,
): Pick<Marks, 'inside' | 'touched'> {
  const inside = new Map<string, number>();
  const touched = new Map<string, Set<string>>();
  const climb = (from: string, by: number) => {
    for (let path = from; path !== ''; ) {
      const parent = parentOf(path);
      inside.set(parent, (inside.get(parent) ?? 0) + by);
      const known = touched.get(parent);
      if (known === undefined) touched.set(parent, new Set([path]));
      else known.add(path);
      path = parent;
    }
  };
  for (const path of at.keys()) climb(path, 1);
  for (const [parent, { length }] of gone) {
    inside.set(parent, (inside.get(parent) ?? 0) + length);
    climb(parent, length);
  }
  return { inside, touched };
}
