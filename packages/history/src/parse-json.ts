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
    let end = at + 2;
    while (text[end] !== '"') end += text[end] === '\\' ? 2 : 1;
    do end += 1;
    while (isSpace(text.charCodeAt(end)));
    if (text[end] === ':') return true;
    at = text.indexOf('\\', end);
  }
  return false;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

type Members = { [key: string]: Json };
type Open =
  | { readonly list: Json[]; readonly members?: never }
  | { readonly members: Members; readonly list?: never; key: string | null };

const token = /[{}[\]]|"(?:[^"\\]|\\.)*"|[^\s{}[\],:"]+/g;

/** The text is valid, so commas and colons say nothing new. Deep nesting needs no deep stack. */
function assemble(text: string): Json {
  const outside: Json[] = [];
  let open: Open = { list: outside };
  const stack: Open[] = [];
  for (const [found] of text.matchAll(token)) {
    if (found === '}' || found === ']') {
      open = stack.pop() ?? open;
    } else if (found === '{' || found === '[') {
      const inner: Open = found === '{' ? { members: {}, key: null } : { list: [] };
      put(open, inner.members ?? inner.list);
      stack.push(open);
      open = inner;
    } else if (open.members && open.key === null) {
      open.key = JSON.parse(found) as string;
    } else {
      put(open, JSON.parse(found) as Json);
    }
  }
  return outside[0] ?? null;
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
