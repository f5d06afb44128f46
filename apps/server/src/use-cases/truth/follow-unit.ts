import type { EventStore, StreamAt } from '@hindsight/event-store';
import type { Stopped, StreamTruth } from '../../truth/messages.ts';
import { describeEdge } from './read-edge-origins.ts';
import type { KnownStream } from './truth-cache.ts';
import type { TruthSetting } from './truth-setting.ts';

export type UnitInput = {
  readonly category: string;
  readonly where: string;
  readonly budgetMs: number;
  readonly signal: AbortSignal;
  readonly onEvents: (count: number) => void;
};

export type UnitStream = StreamAt & { readonly known: StreamTruth | null };

export type UnitResult = {
  readonly streams: readonly KnownStream[];
  readonly stopped: Stopped | null;
  readonly stoppedIn: string | null;
};

/** Follows a rule through some streams in a thread, and reads who wrote what made it true first. */
export async function followUnit(
  store: Pick<EventStore, 'readOrigins'>,
  { threads, timeoutMs }: TruthSetting,
  unit: readonly UnitStream[],
  { category, where, budgetMs, signal, onEvents }: UnitInput,
): Promise<UnitResult> {
  const told: StreamTruth[] = [];
  const { stopped, stream } = await threads.run({
    task: {
      category,
      where,
      streams: unit.map(({ streamId, version, known }) => ({
        streamId,
        toVersion: version,
        from: known,
      })),
      budgetMs: Math.max(1, budgetMs),
      mostIntervals: 0,
    },
    patienceMs: timeoutMs,
    signal,
    onProgress({ events, streams }) {
      onEvents(events);
      told.push(...streams);
    },
  });
  signal.throwIfAborted();
  const stoppedIn = stopped ? (unit[stream]?.streamId ?? null) : null;
  return { streams: await withCauses(store, told), stopped, stoppedIn };
}

async function withCauses(
  store: Pick<EventStore, 'readOrigins'>,
  told: readonly StreamTruth[],
): Promise<KnownStream[]> {
  const wanted = told.flatMap(({ streamId, first }) =>
    first ? [{ streamId, version: first.version }] : [],
  );
  const origins = await store.readOrigins(wanted);
  const byStream = new Map(origins.map((origin) => [origin.streamId, origin]));
  return told.map((truth) => {
    const { first, streamId } = truth;
    return { truth, cause: first && describeEdge(first, byStream.get(streamId)) };
  });
}
