import { type FoldStart, foldOn, inspectStart } from './fold.ts';
import type { Json } from './json.ts';
import type { FoldEvent, Folded, Reducer } from './reducer.ts';
import { yieldToOthers } from './yield-to-others.ts';

export type FoldChunksOptions = {
  /** An `AbortSignal`, or anything that throws when the work is to stop. */
  readonly signal?: { throwIfAborted(): void } | undefined;
};

const eventsBetweenLooks = 50;
const longestTurnMs = 8;

/**
 * Folds a history while it arrives. Other work gets its turn every few milliseconds, however long
 * the chunks are. Fails only when reading the chunks fails or the signal says stop.
 */
export async function foldChunks<State extends Json>(
  reducer: Reducer<State>,
  start: FoldStart<State>,
  chunks: AsyncIterable<readonly FoldEvent[]>,
  options: FoldChunksOptions = {},
): Promise<Folded<State>> {
  const problems = inspectStart(start);
  let reached: Folded<State> = { ...start, problems: [] };
  let turnBegan = Date.now();

  options.signal?.throwIfAborted();
  for await (const chunk of chunks) {
    for (let from = 0; from < chunk.length; from += eventsBetweenLooks) {
      options.signal?.throwIfAborted();
      const events = chunk.slice(from, from + eventsBetweenLooks);
      reached = foldOn(reducer, { ...reached, problems: [] }, events);
      problems.push(...reached.problems);
      if (Date.now() - turnBegan < longestTurnMs) continue;
      await yieldToOthers();
      turnBegan = Date.now();
    }
  }
  options.signal?.throwIfAborted();
  return { version: reached.version, state: reached.state, problems };
}
