import { escapePointer } from '../patch/escape-pointer.ts';

/** A place at which two values differ; undefined is nothing there. */
export type Difference = {
  readonly path: string;
  readonly one: unknown;
  readonly other: unknown;
};

/** Pairs of frozen parts already found to be equal: a later comparison need not enter them. */
export type KnownEqual = WeakMap<object, object>;

/**
 * The first place at which two JSON values differ; null when they are equal. The order of members
 * says nothing, nor does the sign of zero: a snapshot cannot keep it.
 */
export function findDifference(
  one: unknown,
  other: unknown,
  known?: KnownEqual,
): Difference | null {
  if (one === other) return null;
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) {
    return { path: '', one, other };
  }
  if (known?.get(one) === other) return null;
  const found = Array.isArray(one)
    ? compareItems(one, other, known)
    : compareMembers(one, other, known);
  if (found === null) known?.set(one, other);
  return found;
}

function compareItems(one: object, other: object, known?: KnownEqual): Difference | null {
  const [items, others] = [listOf(one), listOf(other)];
  for (let index = 0; index < Math.max(items.length, others.length); index++) {
    const found = findDifference(items[index], others[index], known);
    if (found !== null) return inside(index, found);
  }
  return null;
}

function compareMembers(one: object, other: object, known?: KnownEqual): Difference | null {
  for (const key of Object.keys(one)) {
    const found = findDifference(readOwn(one, key), readOwn(other, key), known);
    if (found !== null) return inside(key, found);
  }
  for (const key of Object.keys(other)) {
    if (Object.hasOwn(one, key)) continue;
    return { path: `/${escapePointer(key)}`, one: undefined, other: readOwn(other, key) };
  }
  return null;
}

function inside(key: string | number, found: Difference): Difference {
  return { ...found, path: `/${escapePointer(String(key))}${found.path}` };
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function readOwn(value: object, key: string): unknown {
  return Object.getOwnPropertyDescriptor(value, key)?.value;
}

/** Both sides were seen to be lists. */
function listOf(value: object): readonly unknown[] {
  return value as readonly unknown[];
}
