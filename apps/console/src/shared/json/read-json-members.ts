const parts = /"(?:[^"\\]|\\.)*"|[[\]{},:]/g;

/** The members of an object by name, each as the very text it was written as. */
export function readJsonMembers(text: string): ReadonlyMap<string, string> {
  const members = new Map<string, string>();
  let depth = 0;
  let name: string | null = null;
  let start = -1;
  for (const { 0: part, index } of text.matchAll(parts)) {
    if (part === '{' || part === '[') depth++;
    else if (part === '}' || part === ']') depth--;
    const isEnd = (part === ',' && depth === 1) || (part === '}' && depth === 0);
    if (isEnd && name !== null && start >= 0) {
      members.set(name, text.slice(start, index).trim());
      name = null;
      start = -1;
    } else if (depth === 1 && start < 0) {
      if (part.startsWith('"')) name = String(JSON.parse(part));
      else if (part === ':') start = index + 1;
    }
  }
  return members;
}
