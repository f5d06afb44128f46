import { beginning, type Folded, foldChunks } from '@hindsight/history';
import type { Aggregate } from './aggregate.ts';
import type { CommandStore } from './command-store.ts';
import { hasCode } from './has-code.ts';

export type Loading = {
  readonly store: Pick<CommandStore, 'readHistory'>;
  readonly aggregate: Aggregate;
  readonly streamId: string;
  readonly toVersion?: number | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type Loaded = Folded & {
  readonly headVersion: number;
  /** Of the snapshot the fold began at; 0 for none. */
  readonly snapshotVersion: number;
};

/** Folds a stream from its nearest snapshot. A stream that is not there is at version 0. */
export async function loadAggregate(loading: Loading): Promise<Loaded> {
  const { store, aggregate, streamId, toVersion, signal } = loading;
  const { reducer, name, version } = aggregate;
  try {
    const history = await store.readHistory(streamId, {
      toVersion,
      snapshots: { aggregate: name, aggregateVersion: version },
      signal,
    });
    const start = history.snapshot ?? beginning(reducer);
    const folded = await foldChunks(reducer, start, history.chunks, { signal });
    return { ...folded, headVersion: history.headVersion, snapshotVersion: start.version };
  } catch (error) {
    if (!hasCode(error, 'stream_not_found')) throw error;
    return { ...beginning(reducer), problems: [], headVersion: 0, snapshotVersion: 0 };
  }
}
