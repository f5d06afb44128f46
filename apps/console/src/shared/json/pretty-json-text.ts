const parts = /"(?:[^"\\]|\\.)*"|[[\]{},:]|[^\s[\]{},:"]+|"/g;
const deepest = 40;

/**
 * JSON over several lines by its text alone: every number keeps its digits and every text its
 * escapes, as they were written.
 */
export function prettyJsonText(text: string): string {
  const out: string[] = [];
  let depth = 0;
  let last = '';
  for (const [part] of text.matchAll(parts)) {
    const isFirst = last === '{' || last === '[';
    if (part === '}' || part === ']') {
      depth--;
      if (!isFirst) out.push(lineAt(depth));
    } else if (isFirst || last === ',') {
      out.push(lineAt(depth));
    } else if (last === ':') {
      out.push(' ');
    }
    if (part === '{' || part === '[') depth++;
    out.push(part);
    last = part;
  }
  return out.join('');
}

function lineAt(depth: number): string {
  return `\n${'  '.repeat(Math.max(0, Math.min(depth, deepest)))}`;
}
