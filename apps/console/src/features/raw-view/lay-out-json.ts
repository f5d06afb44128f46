/** JSON over several lines. Only spaces and line breaks between its parts come and go. */
export function layOutJson(text: string): string {
  const parts = text.match(/"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g) ?? [];
  const out: string[] = [];
  let depth = 0;
  const breakLine = () => out.push(`\n${'  '.repeat(depth)}`);
  parts.forEach((part, index) => {
    const previous = parts[index - 1];
    const isOpening = part === '{' || part === '[';
    const isClosing = part === '}' || part === ']';
    if (isClosing) {
      depth -= 1;
      if (previous !== '{' && previous !== '[') breakLine();
    } else if (previous === '{' || previous === '[' || previous === ',') breakLine();
    out.push(part === ':' ? ': ' : part);
    if (isOpening) depth += 1;
  });
  return out.join('');
}
