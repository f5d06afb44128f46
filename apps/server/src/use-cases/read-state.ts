import type { RecordedEvent } from '@hindsight/event-store';
import { beginning, type Folded, foldChunks } from '@hindsight/history';
import type { Backing } from './backing.ts';
import { chooseVersion, type VersionInput } from './choose-version.ts';
import { collectSnapshots } from './collect-snapshots.ts';
import { findAggregate } from './find-aggregate.ts';

export type StateInput = VersionInput & {
  readonly snapshots?: 'on' | 'off' | undefined;
  readonly signal: AbortSignal;
};

export type StateAnswer = Folded & {
  readonly event: RecordedEvent | null;
  readonly replay: {
    readonly snapshotVersion: number | null;
    readonly eventsFolded: number;
    readonly durationMs: number;
  };
};

/** The stream’s state at a version, at a time, or now; and what it took to fold it. */
export async function readState(backing: Backing, input: StateInput): Promise<StateAnswer> {
  const began = performance.now();
  const { store } = backing;
  const { streamId, signal } = input;
  const aggregate = findAggregate(backing, streamId);
  const toVersion = await chooseVersion(backing, input);
  const history = await store.readHistory(streamId, {
    toVersion,
    signal,
    ...(input.snapshots !== 'off' && {
      snapshots: { aggregate: aggregate.name, aggregateVersion: aggregate.version },
    }),
  });
  const { reducer } = aggregate;
  const start = history.snapshot ?? beginning(reducer);
  const collector = collectSnapshots(aggregate);
  const { waypoints } = collector;
  const [folded, event] = await Promise.all([
    foldChunks(reducer, start, history.chunks, { signal, waypoints }),
    history.toVersion === 0 ? null : store.readEvent(streamId, history.toVersion),
  ]);
  // Nobody waits for it: a snapshot only makes later reads faster.
  if (input.snapshots !== 'off') collector.keep(store, streamId).catch(() => undefined);
  return {
    ...folded,
    event,
    replay: {
      snapshotVersion: history.snapshot?.version ?? null,
      eventsFolded: folded.version - start.version,
      durationMs: Math.round((performance.now() - began) * 1000) / 1000,
    },
  };
}
