const quote = 34;
const backslash = 92;

/** The offset after the string that opens at `start`. The text must be valid JSON. */
export function skipString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; ) {
    const close = text.indexOf('"', at);
    if (close < 0) return text.length;
    let escapes = 0;
    while (text.charCodeAt(close - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return close + 1;
    at = close + 1;
  }
  return text.length;
}

/** The offset of the next character that is not white space. */
export function skipSpace(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
  }
  return at;
}

/** The offset after the value that begins at `start`, however deep it is. */
export function skipValue(text: string, start: number): number {
  let depth = 0;
  let at = start;
  do {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = skipString(text, at);
    } else if (code === 123 || code === 91) {
      depth++;
      at++;
    } else if (code === 125 || code === 93) {
      depth--;
      at++;
    } else if (depth > 0) {
      at++;
    } else {
      return skipScalar(text, at);
    }
  } while (depth > 0 && at < text.length);
  return at;
}

function skipScalar(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // , ] } and white space
    if (code === 44 || code === 93 || code === 125 || code <= 32) break;
  }
  return at;
}
