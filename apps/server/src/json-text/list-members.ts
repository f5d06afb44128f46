import { readKey } from './read-key.ts';
import { skipSpace, skipString, skipValue } from './skip-value.ts';

/** Where a value stands in its text. */
export type Range = { readonly start: number; readonly end: number };

/**
 * The members of the object that opens at `start`; of a repeated key, which `onRepeated` is told,
 * the last, as JSON.parse.
 */
export function listMembers(
  text: string,
  start: number,
  onRepeated?: (key: string) => void,
): Map<string, Range> {
  const members = new Map<string, Range>();
  let at = skipSpace(text, start + 1);
  while (text[at] === '"') {
    const keyEnd = skipString(text, at);
    const key = readKey(text.slice(at, keyEnd));
    const valueStart = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const valueEnd = skipValue(text, valueStart);
    if (members.has(key)) onRepeated?.(key);
    members.set(key, { start: valueStart, end: valueEnd });
    at = skipSpace(text, skipSpace(text, valueEnd) + 1);
  }
  return members;
}

/** The items of the array that opens at `start`. */
export function listItems(text: string, start: number): Range[] {
  const items: Range[] = [];
  let at = skipSpace(text, start + 1);
  while (at < text.length && text[at] !== ']') {
    const end = skipValue(text, at);
    items.push({ start: at, end });
    at = skipSpace(text, end);
    if (text[at] === ',') at = skipSpace(text, at + 1);
  }
  return items;
}
