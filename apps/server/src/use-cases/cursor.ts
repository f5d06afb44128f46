import { invalidRequest } from './invalid-request.ts';

/** A cursor says in which direction to go on, and from which whole number. Opaque to callers. */
export type Cursor = { readonly direction: 'forward' | 'backward'; readonly from: number };

export function writeCursor({ direction, from }: Cursor): string {
  return Buffer.from(`${direction === 'forward' ? 'f' : 'b'}${from}`).toString('base64url');
}

export function readCursor(text: string): Cursor {
  const [, letter, digits] =
    /^([fb])(\d{1,16})$/.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  const from = Number(digits);
  if (letter === undefined || !Number.isSafeInteger(from)) {
    throw invalidRequest('query', 'cursor', 'is not a cursor of this list');
  }
  return { direction: letter === 'f' ? 'forward' : 'backward', from };
}
