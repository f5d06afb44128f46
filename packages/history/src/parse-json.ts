import type { Json } from './json.ts';

// V8’s own parser may hand back a key that is written with an escape as another key, when an object
// with a backslash in a key was parsed before (nodejs/node#63785, in Node 24 and 26). A fold that
// reads another key than was written would be wrong and look right. Texts with such a key are rare;
// they are put together here, from strings and numbers that V8 reads one by one.

/** JSON text as a value. Throws a SyntaxError for what is not JSON, as JSON.parse does. */
export function parseJson(text: string): Json {
  const value: Json = JSON.parse(text);
  return hasEscapedKey(text) ? assemble(text) : value;
}

/** In valid JSON a backslash stands in a string, and a string before a colon is a key. */
function hasEscapedKey(text: string): boolean {
  let at = text.indexOf('\\');
  while (at >= 0) {
    let end = findStringEnd(text, at);
    do end += 1;
    while (isSpace(text.charCodeAt(end)));
    if (text[end] === ':') return true;
    at = text.indexOf('\\', end);
  }
  return false;
}

/** Where the string ends that `inside` is in: at the first quote no backslash escapes. */
function findStringEnd(text: string, inside: number): number {
  for (let from = inside; ; ) {
    const quote = text.indexOf('"', from);
    let escapes = quote;
    while (escapes > from && text[escapes - 1] === '\\') escapes -= 1;
    if ((quote - escapes) % 2 === 0) return quote;
    from = quote + 1;
  }
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

const brackets: ReadonlySet<number> = new Set([...'{}[]'].map((one) => one.charCodeAt(0)));

type Members = { [key: string]: Json };
type Open =
  | { readonly list: Json[]; readonly members?: never }
  | { readonly members: Members; readonly list?: never; key: string | null };

/** The text is valid, so commas and colons say nothing new. Deep nesting needs no deep stack. */
function assemble(text: string): Json {
  const outside: Json[] = [];
  let open: Open = { list: outside };
  const stack: Open[] = [];
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = findTokenEnd(text, at);
    const first = text[at];
    if (first === '}' || first === ']') {
      open = stack.pop() ?? open;
    } else if (first === '{' || first === '[') {
      const inner: Open = first === '{' ? { members: {}, key: null } : { list: [] };
      put(open, inner.members ?? inner.list);
      stack.push(open);
      open = inner;
    } else if (!isBetween(text.charCodeAt(at))) {
      const value: Json = JSON.parse(text.slice(at, end));
      if (open.members && open.key === null) open.key = String(value);
      else put(open, value);
    }
  }
  return outside[0] ?? null;
}

/** By hand: a regular expression over a long string overflows the stack. */
function findTokenEnd(text: string, at: number): number {
  if (text[at] === '"') return findStringEnd(text, at + 1) + 1;
  let end = at + 1;
  if (!isPlain(text.charCodeAt(at))) return end;
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1;
  return end;
}

/** A letter, digit or sign of a number, true, false or null. */
function isPlain(code: number): boolean {
  return !isBetween(code) && !brackets.has(code) && code !== 0x22;
}

function isBetween(code: number): boolean {
  return isSpace(code) || code === 0x2c || code === 0x3a;
}

function put(open: Open, value: Json): void {
  if (open.list) {
    open.list.push(value);
    return;
  }
  // Defined, not assigned: `__proto__` is a key like any other.
  Object.defineProperty(open.members, open.key ?? '', {
    value,
    writable: true,
    enumerable: true,
    configurable: true,
  });
  open.key = null;
}
