import { skipString } from './skip-value.ts';

/** The offset where nesting goes beyond `limit` levels, or −1. The text need not be valid. */
export function findTooDeep(text: string, limit: number): number {
  let depth = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = skipString(text, at);
      continue;
    }
    if (code === 123 || code === 91) {
      depth++;
      if (depth > limit) return at;
    } else if (code === 125 || code === 93) {
      depth--;
    }
    at++;
  }
  return -1;
}
