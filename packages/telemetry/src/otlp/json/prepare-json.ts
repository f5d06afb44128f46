import { MalformedRequest } from '../intake/malformed-request.ts';

const deepest = 128;
const mostParts = 4_000_000;

/**
 * Looks a JSON text over before it is parsed: one that would become too many objects, or nest too
 * deep, is refused while it is still a text. Whole numbers that a JSON number cannot hold are put
 * in quotes, which in protobuf’s JSON is another way to write the same number.
 */
export function prepareJson(text: string): string {
  const pieces: string[] = [];
  let taken = 0;
  let depth = 0;
  let parts = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      at = skipString(text, at);
      continue;
    }
    if (code === 45 || (code >= 48 && code <= 57)) {
      const end = skipNumber(text, at);
      if (end - at > 15 && isWhole(text, at, end)) {
        pieces.push(text.slice(taken, at), '"', text.slice(at, end), '"');
        taken = end;
      }
      at = end;
      continue;
    }
    if (code === 123 || code === 91) {
      depth += 1;
      parts += 1;
      if (depth > deepest) throw new MalformedRequest(`the JSON nests deeper than ${deepest}`);
    } else if (code === 125 || code === 93) {
      depth -= 1;
    } else if (code === 44) {
      parts += 1;
    }
    if (parts > mostParts) throw new MalformedRequest(`the JSON has more than ${mostParts} parts`);
    at += 1;
  }
  return pieces.length === 0 ? text : pieces.join('') + text.slice(taken);
}

function skipString(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text.charCodeAt(at - 1 - slashes) === 92) slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

/** Past all that numbers are made of: digits, signs, points and exponents. */
function skipNumber(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isPart =
      (code >= 48 && code <= 57) ||
      code === 46 ||
      code === 43 ||
      code === 45 ||
      (code | 32) === 101;
    if (!isPart) return at;
  }
  return at;
}

function isWhole(text: string, start: number, end: number): boolean {
  for (let at = text.charCodeAt(start) === 45 ? start + 1 : start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
