import type { Json } from './json.ts';

/**
 * About how many characters of JSON a part holds that `held` does not hold at the same place
 * already: what it costs to keep beside it.
 */
export function weighPart(part: Json | undefined, held?: Json): number {
  if (part === held || part === undefined) return 0;
  if (typeof part === 'string') return part.length + 2;
  if (typeof part !== 'object' || part === null) return 8;
  const before: object = typeof held === 'object' && held !== null ? held : {};
  let weight = 2;
  for (const [key, inner] of Object.entries(part)) {
    weight +=
      3 + key.length + weighPart(inner, Object.hasOwn(before, key) ? at(before, key) : undefined);
  }
  return weight;
}

/** The key is one of the part’s own. */
function at(part: object, key: string): Json {
  return (part as { readonly [key: string]: Json })[key] as Json;
}
