import type { Json } from '../json.ts';
import { isList, isMembers, type Members } from './json-kinds.ts';

/** The same JSON, whatever the order of keys; -0 is 0, as it is in JSON text. Deep nesting needs no deep stack. */
export function isEqual(one: Json, other: Json): boolean {
  if (one === other) return true;
  const pairs: Json[] = [one, other];
  while (pairs.length > 0) {
    const right = pairs.pop();
    const left = pairs.pop();
    if (left === right || left === undefined || right === undefined) continue;
    if (isList(left)) {
      if (!isList(right) || !pairItems(left, right, pairs)) return false;
    } else if (!isMembers(left) || !isMembers(right) || !pairMembers(left, right, pairs)) {
      return false;
    }
  }
  return true;
}

/** False when they differ at a look; what has to be looked into goes to the pairs. */
function pairItems(left: readonly Json[], right: readonly Json[], pairs: Json[]): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) {
    if (!pair(left[index], right[index], pairs)) return false;
  }
  return true;
}

function pairMembers(left: Members, right: Members, pairs: Json[]): boolean {
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  for (const key of keys) {
    if (!Object.hasOwn(right, key) || !pair(left[key], right[key], pairs)) return false;
  }
  return true;
}

function pair(left: Json | undefined, right: Json | undefined, pairs: Json[]): boolean {
  if (left === right) return true;
  if (left === undefined || right === undefined) return false;
  if (typeof left !== 'object' || typeof right !== 'object') return false;
  if (left === null || right === null) return false;
  pairs.push(left, right);
  return true;
}
