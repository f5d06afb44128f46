import type { Json } from '../json.ts';
import { indexOf } from './index-of.ts';
import { isList, isMembers } from './json-kinds.ts';
import { parsePointer } from './parse-pointer.ts';

/** What stands at a pointer; undefined when nothing does. Looks at own keys only. */
export function readPath(state: Json, path: string): Json | undefined {
  let part: Json | undefined = state;
  for (const key of parsePointer(path)) {
    if (part === undefined) return undefined;
    part = readKey(part, key);
  }
  return part;
}

function readKey(part: Json, key: string): Json | undefined {
  if (isList(part)) return part[indexOf(key)];
  return isMembers(part) && Object.hasOwn(part, key) ? part[key] : undefined;
}
