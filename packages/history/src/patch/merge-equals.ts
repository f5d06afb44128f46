import type { Json } from '../json.ts';
import { isEqual } from './is-equal.ts';
import type { NamedItems } from './name-items.ts';

const maxLooks = 1_000_000;

/**
 * Gives items that are equal to a moved one its name, so that nothing moves only past its equals.
 * Null when there are none, or too many to look at.
 */
export function mergeEquals(
  items: readonly Json[],
  names: NamedItems,
  moved: readonly number[],
): NamedItems | null {
  if (moved.length === 0 || moved.length * items.length > maxLooks) return null;
  const aliases = new Map<number, number>();
  for (const from of moved) {
    const name = names.left[from] ?? -1;
    const item = items[from];
    if (typeof item !== 'object' || item === null || aliases.has(name)) continue;
    for (const [at, other] of items.entries()) {
      const otherName = names.left[at] ?? -1;
      if (otherName !== name && isEqual(other, item)) aliases.set(otherName, name);
    }
  }
  if (aliases.size === 0) return null;
  const rename = (name: number): number => aliases.get(name) ?? name;
  return { ...names, left: names.left.map(rename), right: names.right.map(rename) };
}
