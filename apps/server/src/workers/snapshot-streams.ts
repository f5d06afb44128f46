import type { Aggregate } from '@hindsight/domain';
import { beginning, foldChunks } from '@hindsight/history';
import type { Backing } from '../use-cases/backing.ts';
import { collectSnapshots } from '../use-cases/collect-snapshots.ts';

/**
 * Snapshots of every registered stream, for a log that was imported rather than written by commands:
 * without them the first look into each past would fold from the beginning.
 */
export async function snapshotStreams(backing: Backing, signal: AbortSignal): Promise<void> {
  const { store, registry } = backing;
  for (const aggregate of registry.list()) {
    const category = aggregate.name;
    for (let cursor: string | undefined; ; ) {
      const page = await store.listStreams({ category, sort: 'id', limit: 1000, cursor });
      for (const { streamId, version } of page.items) {
        if (signal.aborted) return;
        if (version >= aggregate.snapshotEvery) await snapshotStream(backing, aggregate, streamId);
      }
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
  }
}

async function snapshotStream(
  { store }: Backing,
  aggregate: Aggregate,
  streamId: string,
): Promise<void> {
  const { reducer } = aggregate;
  const { chunks } = await store.readHistory(streamId);
  const collector = collectSnapshots(aggregate);
  await foldChunks(reducer, beginning(reducer), chunks, { waypoints: collector.waypoints });
  await collector.keep(store, streamId);
}
