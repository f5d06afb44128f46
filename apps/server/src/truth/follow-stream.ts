import {
  beginTruth,
  extendTruth,
  type Problem,
  parseJson,
  type Reducer,
  type Rule,
  type TruthEdge,
  type TruthInterval,
  type TruthReached,
} from '@hindsight/history';
import type { RuleEvent } from './compile-rule.ts';
import type { StreamTruth, TruthMark } from './stream-truth.ts';
import type { ToldEdge } from './told-edge.ts';

const longestState = 16_000;

export type StreamFollower = {
  /** Asks the rule at the next versions. */
  follow(events: readonly RuleEvent[]): {
    readonly ended: readonly TruthInterval[];
    readonly problems: readonly Problem[];
  };
  mark(): TruthMark;
  /** Who wrote what made it true first is still to be read, when that is new. */
  told(): Omit<StreamTruth, 'first'> & { readonly first: TruthEdge | ToldEdge | null };
};

/** Follows a rule through one stream, from where it was left. */
export function followStream(
  reducer: Reducer,
  rule: Rule<RuleEvent>,
  streamId: string,
  from: StreamTruth | null,
): StreamFollower {
  let reached: TruthReached = resume(from) ?? beginTruth(reducer);
  const known = reached.version > 0 ? from : null;
  let first: TruthEdge | ToldEdge | null = known?.first ?? null;
  let intervals = known?.intervals ?? 0;
  let endedMs = known?.endedMs ?? 0;

  return {
    follow(events) {
      const { cause } = reached;
      const { ended, problems, reached: next } = extendTruth(reducer, rule, reached, events);
      reached = next;
      const begun = ended.length + (next.cause ? 1 : 0) - (cause ? 1 : 0);
      intervals += begun;
      first ??= ended[0]?.cause ?? next.cause;
      for (const interval of ended) endedMs += lengthOf(interval);
      return { ended, problems };
    },
    mark: () => markOf(reached),
    told() {
      const text = JSON.stringify(reached.state);
      const state = text.length > longestState ? null : text;
      return { streamId, state, mark: markOf(reached), first, intervals, endedMs };
    },
  };
}

function markOf({ state: _, ...mark }: TruthReached): TruthMark {
  return mark;
}

function resume(from: StreamTruth | null): TruthReached | null {
  if (from === null || from.state === null) return null;
  return { ...from.mark, state: parseJson(from.state) };
}

/** A rule holds until the event that ends it. */
function lengthOf({ fromAt, toAt, end }: TruthInterval): number {
  return Date.parse(end?.recordedAt ?? toAt) - Date.parse(fromAt);
}
