import type { FollowBatch } from '@hindsight/event-store';

export type NextBatch = FollowBatch | 'nothing_yet' | 'too_old';

/** The newest part of the log, as much of it as fits: batches without a gap between them. */
export type RecentBatches = {
  readonly add: (batch: FollowBatch) => void;
  /** What follows a position. Too old is what is no longer held. */
  readonly after: (position: number) => NextBatch;
};

type Held = { readonly from: number; readonly batch: FollowBatch; readonly characters: number };

const mostBatches = 64;
const mostCharacters = 1_000_000;

export function createRecentBatches(begin: number): RecentBatches {
  const held: Held[] = [];
  let [end, characters] = [begin, 0];

  return {
    add(batch) {
      const size = measure(batch);
      held.push({ from: end, batch, characters: size });
      characters += size;
      end = batch.position;
      while (held.length > mostBatches || (held.length > 1 && characters > mostCharacters)) {
        characters -= held.shift()?.characters ?? 0;
      }
    },
    after(position) {
      if (position >= end) return 'nothing_yet';
      if (position < (held[0]?.from ?? end)) return 'too_old';
      const found = held.find(({ batch }) => batch.position > position);
      if (!found) return 'nothing_yet';
      const { batch, from } = found;
      // The same object for all who are there, so that it is written once for all of them.
      if (position === from) return batch;
      return { ...batch, events: batch.events.filter((event) => event.position > position) };
    },
  };
}

function measure({ events }: FollowBatch): number {
  return events.reduce((sum, { data, metadata }) => sum + data.length + metadata.length + 300, 0);
}
