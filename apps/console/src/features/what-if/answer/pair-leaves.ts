import { isEqual, type Json } from '@hindsight/history';
import { below } from '../../../shared/format/pointer.ts';

export type LeafPair = {
  readonly path: string;
  /** Undefined where there is nothing. */
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  readonly isEqual: boolean;
};

const mostPairs = 5_000;

/** The leaves of two states beside each other; where only one has a part, that part as a whole. */
export function pairLeaves(before: Json, after: Json): readonly LeafPair[] {
  const pairs: LeafPair[] = [];
  const walk = (path: string, was: Json | undefined, is: Json | undefined): void => {
    if (pairs.length >= mostPairs) return;
    const keys = keysOfBoth(was, is);
    if (keys === null) {
      const same = was === is || (was !== undefined && is !== undefined && isEqual(was, is));
      pairs.push({ path, before: was, after: is, isEqual: same });
      return;
    }
    for (const key of keys) walk(below(path, key), own(was, key), own(is, key));
  };
  walk('', before, after);
  return pairs;
}

/** Null when there is nothing to go into on both sides. */
function keysOfBoth(was: Json | undefined, is: Json | undefined): readonly string[] | null {
  if (!isHolder(was) || !isHolder(is) || Array.isArray(was) !== Array.isArray(is)) return null;
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])];
  return keys.length === 0 ? null : keys;
}

function isHolder(value: Json | undefined): value is Json & object {
  return typeof value === 'object' && value !== null;
}

function own(holder: Json | undefined, key: string): Json | undefined {
  return isHolder(holder) && Object.hasOwn(holder, key)
    ? Object.getOwnPropertyDescriptor(holder, key)?.value
    : undefined;
}
