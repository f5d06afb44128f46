/**
 * The text of a member of a JSON text, exactly as it is written there: digits, escapes, repeated keys
 * and spaces survive, as they do not when it is parsed. Null when there is none.
 */
export function sliceJson(text: string, keys: readonly string[]): string | null {
  let at = 0;
  for (const key of keys) {
    const found = findMember(text, at, key);
    if (found === null) return null;
    at = found;
  }
  return text.slice(at, skipValue(text, at));
}

/** Where the value of a key begins. */
function findMember(text: string, from: number, key: string): number | null {
  let at = skipSpace(text, from);
  if (text[at] !== '{') return null;
  at = skipSpace(text, at + 1);
  while (text[at] === '"') {
    const end = skipText(text, at);
    const name: unknown = JSON.parse(text.slice(at, end));
    const value = skipSpace(text, skipSpace(text, end) + 1);
    if (name === key) return value;
    at = skipSpace(text, skipValue(text, value));
    if (text[at] !== ',') return null;
    at = skipSpace(text, at + 1);
  }
  return null;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && ' \n\r\t'.includes(text[at] ?? '')) at += 1;
  return at;
}

function skipText(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

function skipValue(text: string, from: number): number {
  let at = from;
  let depth = 0;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '"') {
      at = skipText(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (depth === 0 && ',]} \n\r\t'.includes(sign)) return at;
    if (sign === '{' || sign === '[') depth += 1;
    if (sign === '}' || sign === ']') depth -= 1;
    at += 1;
    if (depth === 0 && (sign === '}' || sign === ']')) return at;
  }
  return at;
}
