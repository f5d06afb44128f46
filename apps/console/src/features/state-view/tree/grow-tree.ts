import type { Json } from '@hindsight/history';
import { below, keyOf } from '../../../shared/format/pointer.ts';
import type { Gone, Marks } from './mark-changes.ts';
import {
  groupSizeOf,
  isGroupOpen,
  isPartOpen,
  mostUngrouped,
  nameGone,
  nameGroup,
  type Opened,
} from './opened.ts';
import { closePart, openPart, type Part, type Range, type Shell } from './tree-part.ts';

export type Ground = { readonly opened: Opened; readonly marks: Marks };

/**
 * The tree of a state as far as it is open. Given the tree before, parts in which nothing changed
 * are the same objects and cost nothing: a step costs what it changed, not what is open.
 */
export function growTree(state: Json, ground: Ground, before?: Part): Part {
  return growValue({ path: '', key: '', depth: -1, value: state, siblings: 0 }, ground, before);
}

type Place = Pick<Part, 'path' | 'key' | 'depth' | 'value'> & { readonly siblings: number };

function growValue(place: Place, ground: Ground, before: Part | undefined): Part {
  const { opened, marks } = ground;
  const { siblings, ...named } = place;
  const { path, value, depth } = named;
  const inside = marks.inside.get(path) ?? 0;
  const isQuiet = inside === 0 && before?.inside === 0;
  const isSame = before?.value === value && before.id === path && before.opened === opened;
  if (isQuiet && isSame) return before;
  const holder = holderOf(path, depth, value);
  const isOpen =
    holder === null
      ? opened.get(path) === true
      : isPartOpen(opened, { id: path, size: holder.size, depth, siblings });
  const size = holder?.size ?? null;
  const shell = { ...named, id: path, kind: 'value', size, isOpen, range: null, inside } as const;
  if (!isOpen || holder === null) return closePart(shell, opened);
  const children =
    holder.size > mostUngrouped
      ? growGroups(holder, ground, before)
      : growRange(holder, { from: 0, to: holder.size }, ground, before);
  return openPart(shell, opened, children, before);
}

/** What has children, with its keys listed once; an array has none to list. */
type Holder = {
  readonly path: string;
  readonly depth: number;
  readonly value: Json;
  readonly names: readonly string[] | null;
  readonly size: number;
};

function holderOf(path: string, depth: number, value: Json): Holder | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) return { path, depth, value, names: null, size: value.length };
  const names = Object.keys(value);
  return { path, depth, value, names, size: names.length };
}

function growGroups(holder: Holder, ground: Ground, before: Part | undefined): Part[] {
  const { path, size, depth, value } = holder;
  const { opened, marks } = ground;
  const step = groupSizeOf(size);
  const changes = countByGroup(holder, step, marks);
  const groups: Part[] = [];
  for (let from = 0; from < size; from += step) {
    const range = { from, to: Math.min(from + step, size) };
    const index = from / step;
    const id = nameGroup(path, from);
    const isOpen = isGroupOpen(opened, id, index);
    const inside = changes.get(index) ?? 0;
    const shell: Shell = {
      ...{
        id,
        kind: 'group' as const,
        path,
        key: index,
        depth: depth + 1,
        value,
        range,
        inside,
        isOpen,
      },
      size: range.to - from,
    };
    const inner = { ...holder, depth: depth + 1 };
    const known = before?.children[index];
    groups.push(
      isOpen
        ? openPart(shell, opened, growRange(inner, range, ground, known), known)
        : closePart(shell, opened),
    );
  }
  return groups;
}

function countByGroup(holder: Holder, step: number, marks: Marks): Map<number, number> {
  const counts = new Map<number, number>();
  const { path, names, size } = holder;
  const add = (index: number, by: number) => {
    const group = Math.floor(Math.min(index, size - 1) / step);
    counts.set(group, (counts.get(group) ?? 0) + by);
  };
  for (const { at } of marks.gone.get(path) ?? []) add(at, 1);
  const touched = marks.touched.get(path);
  if (touched === undefined) return counts;
  const places = names === null ? null : new Map(names.map((name, index) => [name, index]));
  for (const child of touched) {
    const key = keyOf(child);
    const index = places === null ? Number(key) : places.get(key);
    const by = (marks.inside.get(child) ?? 0) + (marks.at.has(child) ? 1 : 0);
    if (index !== undefined) add(index, by);
  }
  return counts;
}

/** Children from one index to another, and what is gone from between them. */
function growRange(
  holder: Holder,
  { from, to }: Range,
  ground: Ground,
  before: Part | undefined,
): Part[] {
  const { path, names, value, size } = holder;
  const depth = holder.depth + 1;
  const gone = (ground.marks.gone.get(path) ?? []).filter(
    ({ at }) => at >= from && (at < to || to === size),
  );
  const known = before?.children ?? [];
  // Rows that came or went shift the others: then they are looked for by their id.
  const byId = known.length === to - from ? null : new Map(known.map((part) => [part.id, part]));
  const parts: Part[] = [];
  for (let index = from, next = 0; index <= to; index++) {
    for (let one = gone[next]; one !== undefined && one.at <= index; one = gone[next]) {
      parts.push(growGone(one, depth, ground.opened));
      next += 1;
    }
    if (index === to) break;
    const key = names === null ? index : (names[index] ?? '');
    const place = {
      path: below(path, key),
      key,
      depth,
      value: childOf(value, key),
      siblings: size,
    };
    const same = byId === null ? known[index - from] : byId.get(place.path);
    parts.push(growValue(place, ground, same));
  }
  return parts;
}

function growGone({ path, was }: Gone, depth: number, opened: Opened): Part {
  const shell: Shell = {
    ...{ id: nameGone(path), kind: 'gone' as const, path, key: keyOf(path), depth, value: was },
    ...{ size: null, isOpen: false, range: null, inside: 0 },
  };
  return closePart(shell, opened);
}

/** What is read from JSON by a key it was listed with is JSON. */
function childOf(value: Json, key: string | number): Json {
  return Reflect.get(Object(value), key) as Json;
}
