import { type FoldStart, inspectStart } from '../fold.ts';
import type { DetailedEvent, Problem, Reducer } from '../reducer.ts';
import { yieldToOthers } from '../yield-to-others.ts';
import type { Edits } from './edits.ts';
import { Film, type FilmWindow, type OtherFrame } from './film-window.ts';
import { type Divergence, type OtherStep, type Passing, Timelines } from './timelines.ts';

export type OtherProblem = Problem & { readonly originalVersion: number | null };

export type Counterfactual = {
  readonly firstDivergence: Divergence | null;
  readonly base: FoldStart;
  readonly frames: readonly OtherFrame[];
  readonly original: FoldStart;
  readonly other: FoldStart;
  /** Of the other timeline, at its versions: the first thousand. */
  readonly problems: readonly OtherProblem[];
  readonly moreProblems: number;
};

/** What is known of the other timeline before an event of the stream. */
export type Judging = Passing<DetailedEvent> & { readonly isDamaged: boolean };

export type CounterfactualOptions = {
  readonly edits: Edits;
  readonly window: FilmWindow;
  /** Is shown every event of the stream before it is folded. */
  readonly pass?: ((judging: Judging) => void) | undefined;
  /** An `AbortSignal`, or anything that throws when the work is to stop. */
  readonly signal?: { throwIfAborted(): void } | undefined;
};

const mostProblems = 1000;
const longestTurnMs = 8;

/**
 * The timeline in which some events were skipped, had other data, or were inserted. Its versions
 * are its own: 1, 2, 3 … without gaps. `start` must not lie beyond `latestStart` of the edits nor
 * beyond the window’s base. Takes memory for the window, however long the stream is.
 */
export async function foldCounterfactual(
  reducer: Reducer,
  start: FoldStart,
  chunks: AsyncIterable<readonly DetailedEvent[]>,
  { edits, window, pass, signal }: CounterfactualOptions,
): Promise<Counterfactual> {
  const problems: OtherProblem[] = inspectStart(start).map((problem) => ({
    ...problem,
    originalVersion: problem.version,
  }));
  const film = new Film(start, window);
  let moreProblems = 0;
  const step = (taken: OtherStep<DetailedEvent>) => {
    film.take(taken);
    if (taken.problem === null) return;
    const originalVersion = taken.origin?.version ?? null;
    if (problems.length < mostProblems) problems.push({ ...taken.problem, originalVersion });
    else moreProblems += 1;
  };
  const timelines = new Timelines<DetailedEvent>(reducer, start, edits, {
    pass: (passing) => pass?.({ ...passing, isDamaged: problems.length > 0 }),
    step,
  });
  let turnBegan = Date.now();
  for await (const chunk of chunks) {
    for (const event of chunk) {
      timelines.take(event);
      if (Date.now() - turnBegan < longestTurnMs) continue;
      await yieldToOthers();
      signal?.throwIfAborted();
      turnBegan = Date.now();
    }
  }
  signal?.throwIfAborted();
  timelines.finish();
  const { divergence: firstDivergence, original, other } = timelines;
  const { base, frames } = film;
  return { firstDivergence, base, frames, original, other, problems, moreProblems };
}
