/** JSON over several lines. What no person reads at once is cut, and said to be. */
export function prettyJson(value: unknown, most = 20_000): { text: string; isCut: boolean } {
  const whole = JSON.stringify(value, null, 2) ?? 'null';
  return whole.length <= most
    ? { text: whole, isCut: false }
    : { text: whole.slice(0, most), isCut: true };
}

export type JsonToken = { readonly text: string; readonly kind: 'key' | 'text' | 'other' };

const token = /("(?:[^"\\]|\\.)*")(\s*:)?|[^"]+|"/g;

/** Keys and texts told apart, for those who see colours. */
export function tokenizeJson(text: string): readonly JsonToken[] {
  const tokens: JsonToken[] = [];
  for (const [whole, quoted, colon] of text.matchAll(token)) {
    if (quoted === undefined) tokens.push({ text: whole, kind: 'other' });
    else if (colon === undefined) tokens.push({ text: quoted, kind: 'text' });
    else tokens.push({ text: quoted, kind: 'key' }, { text: colon, kind: 'other' });
  }
  return tokens;
}
