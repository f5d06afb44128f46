// What a reader of the file would not see, or would see in another order: control and format
// characters, line and paragraph separators, what is not assigned; and half characters.
const unseen = /[\p{C}\p{Zl}\p{Zp}]/gu;

const named: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** Text as a TypeScript literal on one line, in which nothing hides. */
export function quoteText(text: string): string {
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replace(unseen, (character) => named[character] ?? escapeCode(character));
  return `'${escaped}'`;
}

function escapeCode(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length <= 4 ? `\\u${code.padStart(4, '0')}` : `\\u{${code}}`;
}
