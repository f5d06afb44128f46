import type { StoredEvent } from '../../shared/api/schemas.ts';

/** The newest events, newest first, and those that wait until nobody is looking. */
export type Newest = {
  readonly shown: readonly StoredEvent[];
  readonly waiting: readonly StoredEvent[];
  /** How many wait, also when not all of them are kept. */
  readonly waitingCount: number;
  readonly isHeld: boolean;
};

const most = 100;

export const nothingYet: Newest = { shown: [], waiting: [], waitingCount: 0, isHeld: false };

/** Events as they come, oldest first. */
export function receiveEvents(newest: Newest, events: readonly StoredEvent[]): Newest {
  const came = [...events].reverse();
  if (!newest.isHeld) return { ...newest, shown: [...came, ...newest.shown].slice(0, most) };
  return {
    ...newest,
    waiting: [...came, ...newest.waiting].slice(0, most),
    waitingCount: newest.waitingCount + came.length,
  };
}

/** A list that moves under the pointer cannot be clicked: while it is held it stands still. */
export function holdEvents(newest: Newest, isHeld: boolean): Newest {
  if (newest.isHeld === isHeld) return newest;
  if (isHeld) return { ...newest, isHeld };
  const shown = [...newest.waiting, ...newest.shown].slice(0, most);
  return { shown, waiting: [], waitingCount: 0, isHeld };
}
