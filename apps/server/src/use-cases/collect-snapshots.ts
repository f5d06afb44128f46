import type { Aggregate } from '@hindsight/domain';
import type { EventStore, Snapshot } from '@hindsight/event-store';

const most = 500;
const mostCharacters = 16_000_000;
const mostAtOnce = { snapshots: 100, characters: 4_000_000 };

export type SnapshotCollector = {
  readonly waypoints: { readonly every: number; pass(reached: Snapshot): void };
  /** Keeps what was passed. */
  keep(store: Pick<EventStore, 'saveSnapshots'>, streamId: string): Promise<void>;
};

type Passed = { readonly reached: Snapshot; readonly characters: number };

/**
 * Snapshots from the states that a long fold passes anyway. So a stream that was imported, or written
 * without commands, is slow to read once: after that every version is near a snapshot. From a very
 * long fold, or one of large states, every second, fourth, eighth … is kept; reads in between fill
 * the gaps. What is held, and what is written at once, has a bound.
 */
export function collectSnapshots(aggregate: Aggregate): SnapshotCollector {
  const { name, version: aggregateVersion, snapshotEvery } = aggregate;
  let passed: Passed[] = [];
  let held = 0;
  let every = snapshotEvery;

  function thinOut(): void {
    every *= 2;
    passed = passed.filter(({ reached }) => reached.version % every === 0);
    held = passed.reduce((sum, { characters }) => sum + characters, 0);
  }

  return {
    waypoints: {
      every: snapshotEvery,
      pass(reached) {
        if (reached.version % every !== 0) return;
        const characters = JSON.stringify(reached.state).length;
        passed.push({ reached, characters });
        held += characters;
        while (passed.length >= most || held > mostCharacters) thinOut();
      },
    },
    async keep(store, streamId) {
      for (const batch of cutIntoBatches(passed)) {
        await store.saveSnapshots(
          streamId,
          batch.map(({ reached }) => ({ aggregate: name, aggregateVersion, ...reached })),
        );
      }
    },
  };
}

function cutIntoBatches(passed: readonly Passed[]): Passed[][] {
  const batches: Passed[][] = [];
  let characters = Number.POSITIVE_INFINITY;
  for (const one of passed) {
    const last = batches.at(-1);
    characters += one.characters;
    if (last && last.length < mostAtOnce.snapshots && characters <= mostAtOnce.characters) {
      last.push(one);
    } else {
      batches.push([one]);
      characters = one.characters;
    }
  }
  return batches;
}
