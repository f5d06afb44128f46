import type { FoldStart } from '../fold.ts';
import { FilmTooLarge } from '../frames/film-too-large.ts';
import type { Frame } from '../frames/frame.ts';
import { diffStates } from '../patch/diff-states.ts';
import type { DetailedEvent } from '../reducer.ts';
import { weighPart } from '../weigh-part.ts';
import type { OtherStep } from './timelines.ts';

/** Versions of the other timeline; `to` may be before `from`, and nothing is filmed then. */
export type FilmWindow = {
  readonly from: number;
  readonly to: number;
  /** About how many characters all patches may have together; beyond it `FilmTooLarge` is thrown. */
  readonly mostCharacters?: number | undefined;
};

/** One step of the other timeline: its version is its place there. */
export type OtherFrame = Frame & {
  /** Its version in the stream; null when it was inserted. */
  readonly originalVersion: number | null;
  readonly edit: 'inserted' | 'replaced' | null;
};

/** Keeps the frames of a window and the state they begin at. */
export class Film {
  base: FoldStart;
  readonly frames: OtherFrame[] = [];
  readonly #window: FilmWindow;
  #charactersLeft: number;

  constructor(start: FoldStart, window: FilmWindow) {
    this.base = start;
    this.#window = window;
    this.#charactersLeft = window.mostCharacters ?? Number.POSITIVE_INFINITY;
  }

  take(step: OtherStep<DetailedEvent>): void {
    const { event, edit, origin, before, after, problem } = step;
    const { version, type, recordedAt, occurredAt } = event;
    const { from, to } = this.#window;
    if (version < from) this.base = { version, state: after };
    if (version < from || version > to) return;
    const { actor, traceId, version: originalVersion } = origin ?? nobody;
    const patch = diffStates(before, after);
    this.#charactersLeft -= weighPart(patch);
    if (this.#charactersLeft < 0) throw new FilmTooLarge(version);
    const described = { version, type, recordedAt, occurredAt, actor, traceId, patch, problem };
    this.frames.push({ ...described, originalVersion, edit });
  }
}

const nobody = { actor: null, traceId: null, version: null };
