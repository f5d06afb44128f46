import type { Json } from '@hindsight/history';
import type { Opened } from './opened.ts';

export type Range = { readonly from: number; readonly to: number };

/** A row of the tree, and the rows below it while it is open. */
export type Part = {
  readonly id: string;
  readonly kind: 'value' | 'group' | 'gone';
  /** Of a group, that of the part it is a piece of. */
  readonly path: string;
  readonly key: string | number;
  /** That of the whole is -1. */
  readonly depth: number;
  readonly value: Json;
  /** How many children there are; null when there can be none. */
  readonly size: number | null;
  readonly isOpen: boolean;
  /** Of a group, which children it holds. */
  readonly range: Range | null;
  /** How much changed inside. */
  readonly inside: number;
  readonly children: readonly Part[];
  /** How many rows there are up to the end of each child. */
  readonly ends: readonly number[];
  /** How many rows there are below. */
  readonly rows: number;
  /** The same object as long as the rows below are the same ones, whatever their values. */
  readonly shape: object;
  readonly opened: Opened;
};

export type Shell = Omit<Part, 'children' | 'ends' | 'rows' | 'shape' | 'opened'>;

const none: readonly never[] = [];
const flat = {};

export function closePart(shell: Shell, opened: Opened): Part {
  return { ...shell, opened, children: none, ends: none, rows: 0, shape: flat };
}

export function openPart(
  shell: Shell,
  opened: Opened,
  children: readonly Part[],
  before?: Part,
): Part {
  let rows = 0;
  const ends = children.map((child) => {
    rows += 1 + child.rows;
    return rows;
  });
  const isAlike =
    before?.id === shell.id &&
    before.isOpen &&
    before.children.length === children.length &&
    before.children.every(({ id, shape }, index) => {
      const child = children[index];
      return child?.id === id && child.shape === shape;
    });
  return { ...shell, opened, children, ends, rows, shape: isAlike ? before.shape : {} };
}

/** The row at an index; its place among its siblings is told to those who do not see the tree. */
export function partAt(
  tree: Part,
  index: number,
): { readonly part: Part; readonly place: number; readonly of: number } | null {
  let parent = tree;
  let rest = index;
  while (rest >= 0 && rest < parent.rows) {
    const place = findEnd(parent.ends, rest);
    const part = parent.children[place];
    if (part === undefined) return null;
    const begin = place === 0 ? 0 : (parent.ends[place - 1] ?? 0);
    if (rest === begin) return { part, place, of: parent.children.length };
    parent = part;
    rest -= begin + 1;
  }
  return null;
}

/** The first end that lies beyond. */
function findEnd(ends: readonly number[], row: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Where the row with an id is; -1 when it is not, or is not open to be seen. */
export function indexOfPart(tree: Part, id: string): number {
  const path = id.replace(/^(?:gone|group:\d+):/, '');
  let index = 0;
  let parent: Part | undefined = tree;
  while (parent !== undefined) {
    const children: readonly Part[] = parent.children;
    const ends: readonly number[] = parent.ends;
    const place = children.findIndex((child) => child.id === id || leadsTo(child, id, path));
    if (place < 0) return -1;
    index += place === 0 ? 0 : (ends[place - 1] ?? 0);
    if (children[place]?.id === id) return index;
    parent = children[place];
    index += 1;
  }
  return -1;
}

function leadsTo(part: Part, id: string, path: string): boolean {
  if (part.kind === 'gone') return false;
  if (part.kind === 'group') {
    return part.children.some((child) => child.id === id || leadsTo(child, id, path));
  }
  return path === part.path || path.startsWith(`${part.path}/`);
}
