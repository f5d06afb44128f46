import type { AsOf } from '@hindsight/contract';
import type { Aggregate } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import { beginning, type Folded, foldChunks } from '@hindsight/history';
import type { Backing } from './backing.ts';
import { categoryOf } from './category-of.ts';
import { collectSnapshots } from './collect-snapshots.ts';
import { resolveAsOf } from './resolve-as-of.ts';
import { UseCaseError } from './use-case-error.ts';
import { versionNotYet } from './version-not-yet.ts';

export type StateInput = {
  readonly streamId: string;
  readonly version?: number | undefined;
  /** Recorded at this time or before. */
  readonly at?: string | undefined;
  readonly snapshots?: 'on' | 'off' | undefined;
  readonly asOf?: AsOf | undefined;
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

function findAggregate({ registry }: Backing, streamId: string): Aggregate {
  const category = categoryOf(streamId);
  const aggregate = registry.get(category);
  if (aggregate) return aggregate;
  throw new UseCaseError(
    'aggregate_not_found',
    `No aggregate is registered for category “${category}”, so its events cannot be folded.`,
    { aggregate: category },
  );
}

/** Undefined means the head, which is then read together with the events. */
async function chooseVersion(
  { store }: Backing,
  { streamId, version, at, asOf }: StateInput,
): Promise<number | undefined> {
  if (at === undefined && asOf === undefined) return version;
  const [versionAt, position] = await Promise.all([
    at === undefined ? undefined : store.versionAt(streamId, at),
    resolveAsOf(store, asOf),
  ]);
  const head =
    position === undefined ? undefined : await store.versionAtPosition(streamId, position);
  const wanted = version ?? versionAt;
  if (head === undefined || wanted === undefined) return wanted ?? head;
  if (version !== undefined && version > head) {
    throw versionNotYet({ streamId, version, head });
  }
  return Math.min(wanted, head);
}
