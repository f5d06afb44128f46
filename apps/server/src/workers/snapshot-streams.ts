import type { Aggregate } from '@hindsight/domain';
import { beginning, type Folded, fold } from '@hindsight/history';
import type { Backing } from '../use-cases/backing.ts';

/**
 * Snapshots of every registered stream at every interval, for a log that was imported rather than
 * written by commands: without them each look into the past would fold from the beginning.
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
  const { name, version: aggregateVersion, snapshotEvery, reducer } = aggregate;
  const { chunks } = await store.readHistory(streamId);
  let reached: Folded = { ...beginning(reducer), problems: [] };
  for await (const chunk of chunks) {
    const saves: Promise<void>[] = [];
    for (let from = 0; from < chunk.length; ) {
      const to = from + snapshotEvery - (reached.version % snapshotEvery);
      reached = fold(reducer, reached, chunk.slice(from, to));
      from = to;
      // From a snapshot on, nobody would see what was damaged before it.
      if (reached.problems.length > 0) break;
      const { version, state } = reached;
      if (version % snapshotEvery > 0) continue;
      const snapshot = { aggregate: name, aggregateVersion, version, state };
      saves.push(store.saveSnapshot(streamId, snapshot));
    }
    await Promise.all(saves);
    if (reached.problems.length > 0) return;
  }
}
