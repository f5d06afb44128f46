import { type FoldStart, foldOn, inspectStart, type Visit } from './fold.ts';
import type { Json } from './json.ts';
import type { FoldEvent, Folded, Reducer } from './reducer.ts';
import { yieldToOthers } from './yield-to-others.ts';

export type FoldChunksOptions<State extends Json = Json, Event extends FoldEvent = FoldEvent> = {
  /** An `AbortSignal`, or anything that throws when the work is to stop. */
  readonly signal?: { throwIfAborted(): void } | undefined;
  /** Is shown the state at every version that this number divides, while there are no problems. */
  readonly waypoints?: { readonly every: number; pass(reached: FoldStart<Json>): void } | undefined;
  readonly visit?: Visit<State, Event> | undefined;
};

const mostBetweenLooks = 50;
const longestTurnMs = 8;

/**
 * Folds a history while it arrives. Other work gets its turn every few milliseconds, however long
 * the chunks are. Fails only when reading the chunks fails or the signal says stop.
 */
export async function foldChunks<State extends Json, Event extends FoldEvent>(
  reducer: Reducer<State>,
  start: FoldStart<State>,
  chunks: AsyncIterable<readonly Event[]>,
  options: FoldChunksOptions<State, Event> = {},
): Promise<Folded<State>> {
  const problems = inspectStart(start);
  let reached: Folded<State> = { ...start, problems: [] };
  const { waypoints, visit } = options;
  let turnBegan = Date.now();
  let most = mostBetweenLooks;

  options.signal?.throwIfAborted();
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; ) {
      options.signal?.throwIfAborted();
      const events = chunk.slice(from, from + stepFrom(reached.version, most, waypoints?.every));
      const stepBegan = Date.now();
      from += events.length;
      reached = foldOn(reducer, { ...reached, problems: [] }, events, visit);
      problems.push(...reached.problems);
      if (waypoints && reached.version % waypoints.every === 0 && problems.length === 0)
        waypoints.pass({ version: reached.version, state: reached.state });
      const now = Date.now();
      // Events may take long: then there are fewer of them between two looks.
      if (now - stepBegan >= longestTurnMs) most = Math.max(1, most >> 1);
      if (now - turnBegan < longestTurnMs) continue;
      await yieldToOthers();
      turnBegan = Date.now();
    }
  }
  options.signal?.throwIfAborted();
  return { version: reached.version, state: reached.state, problems };
}

/** How many events to fold before the next look around: no further than the next waypoint. */
function stepFrom(version: number, most: number, every: number | undefined): number {
  return every === undefined ? most : Math.min(most, every - (version % every));
}
