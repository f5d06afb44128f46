import { readKey } from './read-key.ts';
import { skipSpace, skipString } from './skip-value.ts';

/** The offset of the value of a key that its object has already had, or −1. The text must be valid. */
export function findRepeatedKey(text: string): number {
  // One set of keys for each open object, null for each open array.
  const open: (Set<string> | null)[] = [];
  let isKeyNext = false;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const end = skipString(text, at);
      const seen = open.at(-1);
      if (isKeyNext && seen) {
        const key = readKey(text.slice(at, end));
        if (seen.has(key)) return skipSpace(text, skipSpace(text, end) + 1);
        seen.add(key);
        isKeyNext = false;
      }
      at = end;
      continue;
    }
    if (code === 123) {
      open.push(new Set());
      isKeyNext = true;
    } else if (code === 91) {
      open.push(null);
    } else if (code === 125 || code === 93) {
      open.pop();
      isKeyNext = false;
    } else if (code === 44) {
      isKeyNext = open.at(-1) !== null;
    }
    at++;
  }
  return -1;
}
