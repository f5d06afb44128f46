import { createHash } from 'node:crypto';
import { invalidRequest } from './invalid-request.ts';

/** The list a cursor belongs to: its name and all that decides what is in it. */
export type CursorOf = readonly [list: string, ...filter: unknown[]];

/** A place in a list, opaque to callers, and of no use to another list. */
export function sealCursor(of: CursorOf, inner: string): string {
  const seal = createHash('sha256').update(JSON.stringify(of)).digest('base64url').slice(0, 8);
  return Buffer.from(`${seal} ${inner}`).toString('base64url');
}

/** A cursor of another list, or made up, must not reach the store. */
export function openCursor(of: CursorOf, text: string): string {
  const opened = Buffer.from(text, 'base64url').toString('utf8');
  const inner = opened.slice(opened.indexOf(' ') + 1);
  if (sealCursor(of, inner) === text && !inner.includes('\0')) return inner;
  throw notOfThisList();
}

export type Direction = 'forward' | 'backward';

/** A cursor that says in which direction to go on, and from which whole number. */
export type Cursor = { readonly direction: Direction; readonly from: number };

export function writeCursor(of: CursorOf, { direction, from }: Cursor): string {
  return sealCursor(of, `${direction === 'forward' ? 'f' : 'b'}${from}`);
}

/** With a direction given, the cursor must go that way. */
export function readCursor(of: CursorOf, text: string, given?: Direction): Cursor {
  const [, letter, digits] = /^([fb])(\d{1,16})$/.exec(openCursor(of, text)) ?? [];
  const from = Number(digits);
  const direction = letter === 'f' ? 'forward' : 'backward';
  if (letter === undefined || !Number.isSafeInteger(from) || (given && given !== direction)) {
    throw notOfThisList();
  }
  return { direction, from };
}

export function notOfThisList() {
  return invalidRequest('query', 'cursor', 'is not a cursor of this list');
}
