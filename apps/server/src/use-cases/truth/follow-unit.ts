import type { StreamAt } from '@hindsight/event-store';
import type { Stopped } from '../../truth/messages.ts';
import type { PackedTruth } from '../../truth/stream-truth.ts';
import type { TruthSetting } from './truth-setting.ts';

export type UnitInput = {
  readonly category: string;
  readonly where: string;
  readonly budgetMs: number;
  readonly signal: AbortSignal;
  readonly onEvents: (count: number) => void;
};

export type UnitStream = StreamAt & { readonly known: PackedTruth | null };

export type UnitResult = {
  readonly streams: readonly PackedTruth[];
  readonly stopped: Stopped | null;
  readonly stoppedIn: string | null;
};

/** Follows a rule through some streams in a thread. */
export async function followUnit(
  { threads, timeoutMs }: TruthSetting,
  unit: readonly UnitStream[],
  { category, where, budgetMs, signal, onEvents }: UnitInput,
): Promise<UnitResult> {
  const told: PackedTruth[] = [];
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
  return { streams: told, stopped, stoppedIn };
}
