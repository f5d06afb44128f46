import { type CursorOf, notOfThisList, openCursor, sealCursor } from '../cursor.ts';

/** The streams after one, by id, of a category as it was at a position and its time. */
export type CategoryPlace = {
  readonly position: number;
  readonly time: string;
  readonly after: string;
};

export function writePlace(of: CursorOf, { position, time, after }: CategoryPlace): string {
  return sealCursor(of, `${position} ${time} ${after}`);
}

export function readPlace(of: CursorOf, text: string): CategoryPlace {
  const [, digits, time, after] = /^(\d{1,16}) (\S{1,40}) (.*)$/s.exec(openCursor(of, text)) ?? [];
  const position = Number(digits);
  if (time === undefined || after === undefined || !Number.isSafeInteger(position)) {
    throw notOfThisList();
  }
  return { position, time, after };
}
