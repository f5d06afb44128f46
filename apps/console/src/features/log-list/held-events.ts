import type { StoredEvent } from '../../shared/api/schemas.ts';

/** New events that wait to be shown. Beyond so many only their number is kept. */
export type HeldEvents = {
  readonly count: number;
  /** Null when they are too many: the newest page is then read anew. */
  readonly events: readonly StoredEvent[] | null;
  readonly last: number;
};

export const noneHeld: HeldEvents = { count: 0, events: [], last: 0 };

const mostHeld = 1_000;

export function holdEvents(held: HeldEvents, arrived: readonly StoredEvent[]): HeldEvents {
  const added = arrived.filter(({ position }) => position > held.last);
  if (added.length === 0) return held;
  const count = held.count + added.length;
  const events = held.events === null || count > mostHeld ? null : [...held.events, ...added];
  return { count, events, last: added.at(-1)?.position ?? held.last };
}
