type Place = { readonly line: number; readonly column: number };

type Marked = { readonly before: string; readonly wrong: string; readonly after: string };

/** The line of an expression that is wrong, with the word or sign at the column told apart. */
export function markColumn(expression: string, { line, column }: Place): Marked {
  const text = expression.split(/\r\n|\r|\n/)[line - 1] ?? '';
  const start = Math.min(Math.max(0, column - 1), text.length);
  const rest = text.slice(start);
  const wrong = /^(?:[\p{L}\p{N}_$]+|[^\p{L}\p{N}_$\s]+|\s)/u.exec(rest)?.[0] ?? '';
  return { before: text.slice(0, start), wrong, after: rest.slice(wrong.length) };
}
