import type { Json } from '@hindsight/history';
import { below } from '../../../shared/format/pointer.ts';
import { asJson } from '../../../shared/json/as-json.ts';

/** What a person opened and closed, by the id of the row; all else is as it is by itself. */
export type Opened = ReadonlyMap<string, boolean>;

export const asItIs: Opened = new Map();

/** So many children are shown one by one; more are shown in groups. */
export const mostUngrouped = 100;
/** Parts beyond this start closed, and those that lie deeper. */
const mostOpen = 24;
const deepestOpen = 4;

type Openable = {
  readonly id: string;
  readonly size: number;
  readonly depth: number;
  /** How many there are beside it: one of many starts closed. */
  readonly siblings: number;
};

export function isPartOpen(opened: Opened, part: Openable): boolean {
  const { id, size, depth, siblings } = part;
  const isSmall = size <= mostOpen && siblings <= mostOpen && depth < deepestOpen;
  return opened.get(id) ?? (depth < 0 || isSmall);
}

/** The first group is open, so that a part that is opened shows something. */
export function isGroupOpen(opened: Opened, id: string, index: number): boolean {
  return opened.get(id) ?? index === 0;
}

export function toggle(opened: Opened, id: string, isOpen: boolean): Opened {
  return new Map(opened).set(id, isOpen);
}

/** Children of a part are told in groups of so many: 100, or a hundredth of very many. */
export function groupSizeOf(size: number): number {
  return size <= 10_000 ? 100 : 10 ** (Math.ceil(Math.log10(size)) - 2);
}

export function nameGroup(path: string, first: number): string {
  return `group:${first}:${path}`;
}

/** A row of what is gone stands beside those of what is there: its id is no path of theirs. */
export function nameGone(path: string): string {
  return `gone:${path}`;
}

/** Opens all that holds the thing at the keys, so that it can be seen. */
export function openTo(opened: Opened, state: Json, keys: readonly string[]): Opened {
  const next = new Map(opened);
  let part: Json | undefined = state;
  let path = '';
  for (const key of keys) {
    if (typeof part !== 'object' || part === null) break;
    next.set(path, true);
    const all: readonly string[] = Object.keys(part);
    if (all.length > mostUngrouped) {
      const index: number = Array.isArray(part) ? Number(key) : all.indexOf(key);
      const size = groupSizeOf(all.length);
      next.set(nameGroup(path, Math.floor(Math.max(0, index) / size) * size), true);
    }
    part = Object.hasOwn(part, key) ? asJson(Reflect.get(part, key)) : undefined;
    path = below(path, key);
  }
  return next;
}
