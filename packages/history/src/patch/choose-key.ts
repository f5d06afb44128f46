import type { Json } from '../json.ts';
import { isMembers, type Members } from './json-kinds.ts';

type Key = string | number;
/** The keys of all items, in their order. */
type Keys = { readonly left: readonly Key[]; readonly right: readonly Key[] };

/**
 * What tells items apart: `id`, else the member that is unique on either side and is shared by the
 * most. Null when there is none. An `id` tells things apart even when none is on both sides.
 */
export function chooseKey(left: readonly Json[], right: readonly Json[]): Keys | null {
  const first = left[0];
  if (first === undefined || !isMembers(first)) return null;
  let best: Keys | null = null;
  let most = 0;
  for (const name of listCandidates(first)) {
    const keys = { left: readKeys(left, name), right: readKeys(right, name) };
    if (!keys.left || !keys.right) continue;
    if (name === 'id') return { left: [...keys.left], right: [...keys.right] };
    const shared = countShared(keys.left, keys.right);
    if (shared <= most) continue;
    most = shared;
    best = { left: [...keys.left], right: [...keys.right] };
    if (shared === Math.min(left.length, right.length)) break;
  }
  return best;
}

/** Names that sound like one come first. */
function listCandidates(first: Members): string[] {
  const names = Object.keys(first);
  const likely = names.filter((name) => name !== 'id' && /(?:id|key)$/i.test(name));
  const rest = names.filter((name) => name !== 'id' && !likely.includes(name));
  return [...(names.includes('id') ? ['id'] : []), ...likely, ...rest];
}

/** Undefined when some have none, or the same. */
function readKeys(items: readonly Json[], name: string): ReadonlySet<Key> | undefined {
  const keys = new Set<Key>();
  for (const item of items) {
    if (!isMembers(item) || !Object.hasOwn(item, name)) return undefined;
    const key = item[name];
    if (typeof key !== 'string' && typeof key !== 'number') return undefined;
    keys.add(key);
  }
  return keys.size === items.length ? keys : undefined;
}

function countShared(left: ReadonlySet<Key>, right: ReadonlySet<Key>): number {
  let shared = 0;
  for (const key of right) if (left.has(key)) shared += 1;
  return shared;
}
