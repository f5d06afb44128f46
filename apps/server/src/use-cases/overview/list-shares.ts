import type { Activity } from '@hindsight/event-store';

type Count = Activity['counts'][number];

export type Share = {
  readonly name: string;
  readonly events: number;
  /** For each slice of time. */
  readonly counts: readonly number[];
};

/** More than these nobody can tell apart; all the others together are what is left of each slice. */
const mostShares = 24;

/** Who has how much of it, the largest first. */
export function listShares(
  counts: readonly Count[],
  slots: number,
  nameOf: (count: Count) => string,
): readonly Share[] {
  const shares = new Map<string, { events: number; counts: number[] }>();
  for (const count of counts) {
    const name = nameOf(count);
    let share = shares.get(name);
    if (share === undefined) {
      share = { events: 0, counts: Array.from({ length: slots }, () => 0) };
      shares.set(name, share);
    }
    share.events += count.events;
    share.counts[count.slice] = (share.counts[count.slice] ?? 0) + count.events;
  }
  return [...shares]
    .map(([name, share]) => ({ name, ...share }))
    .sort((one, other) => other.events - one.events || (one.name < other.name ? -1 : 1))
    .slice(0, mostShares);
}
