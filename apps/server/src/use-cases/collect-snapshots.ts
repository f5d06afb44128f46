import type { Aggregate } from '@hindsight/domain';
import type { EventStore, Snapshot } from '@hindsight/event-store';

const MOST = 500;

export type SnapshotCollector = {
  readonly waypoints: { readonly every: number; pass(reached: Snapshot): void };
  /** Keeps what was passed. */
  keep(store: Pick<EventStore, 'saveSnapshots'>, streamId: string): Promise<void>;
};

/**
 * Snapshots from the states that a long fold passes anyway. So a stream that was imported, or written
 * without commands, is slow to read once: after that every version is near a snapshot. From a very
 * long fold every second, fourth, eighth … is kept; reads in between fill the gaps.
 */
export function collectSnapshots(aggregate: Aggregate): SnapshotCollector {
  const { name, version: aggregateVersion, snapshotEvery } = aggregate;
  let passed: Snapshot[] = [];
  let every = snapshotEvery;
  return {
    waypoints: {
      every: snapshotEvery,
      pass(reached) {
        if (reached.version % every !== 0) return;
        passed.push(reached);
        if (passed.length < MOST) return;
        every *= 2;
        passed = passed.filter(({ version }) => version % every === 0);
      },
    },
    async keep(store, streamId) {
      if (passed.length === 0) return;
      const snapshots = passed.map((reached) => ({
        aggregate: name,
        aggregateVersion,
        ...reached,
      }));
      await store.saveSnapshots(streamId, snapshots);
    },
  };
}
