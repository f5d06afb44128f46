export type RawSearch = Readonly<Record<string, string | readonly string[]>>;

/** The search of an address as plain text: `?v=41&watch=/a&watch=/b`, readable and typed by hand. */
export function parseSearch(search: string): RawSearch {
  const raw: Record<string, string | string[]> = Object.create(null);
  for (const [key, value] of new URLSearchParams(search)) {
    const before = raw[key];
    if (before === undefined) raw[key] = value;
    else raw[key] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return { ...raw };
}

export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === '') continue;
    for (const item of Array.isArray(value) ? value : [value]) params.append(key, String(item));
  }
  // What a path or a time is made of may stand as it is.
  const text = params.toString().replaceAll('%2F', '/').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}
