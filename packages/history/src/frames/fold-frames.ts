import { type FoldStart, foldOn, inspectStart } from '../fold.ts';
import { type FoldChunksOptions, foldChunks } from '../fold-chunks.ts';
import type { Json } from '../json.ts';
import { diffStates } from '../patch/diff-states.ts';
import type { Patch } from '../patch/patch.ts';
import type { Folded, OriginEvent, Problem, Reducer } from '../reducer.ts';
import { weighPart } from '../weigh-part.ts';
import { FilmTooLarge } from './film-too-large.ts';
import type { Frame } from './frame.ts';

export type Film<State extends Json = Json> = Folded<State> & {
  /** The key frame: the state that the first patch applies to. */
  readonly base: FoldStart<State>;
  readonly frames: readonly Frame[];
};

/** Folds events and tells, event by event, what each changed. Never throws, as `fold`. */
export function foldFrames<State extends Json>(
  reducer: Reducer<State>,
  start: FoldStart<State>,
  events: readonly OriginEvent[],
): Film<State> {
  const problems = inspectStart(start);
  const camera = new Camera(start, { from: start.version + 1, isJson: problems.length === 0 });
  const begun = { ...start, problems };
  const folded = foldOn(reducer, begun, events, (...seen) => camera.see(...seen));
  return { ...folded, base: camera.base, frames: camera.frames };
}

export type FilmOptions = Pick<FoldChunksOptions, 'signal' | 'waypoints'> & {
  /** The first version there is to be a frame of; what comes before it is only folded. */
  readonly fromVersion: number;
  /** About how many characters of JSON all patches may have together; beyond it `FilmTooLarge` is thrown. */
  readonly mostCharacters?: number | undefined;
};

/** The same of a history that arrives in chunks. Other work gets its turn, and a signal stops it. */
export async function foldFrameChunks<State extends Json>(
  reducer: Reducer<State>,
  start: FoldStart<State>,
  chunks: AsyncIterable<readonly OriginEvent[]>,
  { fromVersion, mostCharacters, ...options }: FilmOptions,
): Promise<Film<State>> {
  const isJson = inspectStart(start).length === 0;
  const camera = new Camera(start, { from: fromVersion, isJson, mostCharacters });
  const folded = await foldChunks(reducer, start, chunks, {
    ...options,
    visit: (...seen) => camera.see(...seen),
  });
  return { ...folded, base: camera.base, frames: camera.frames };
}

type CameraSettings = {
  readonly from: number;
  readonly isJson: boolean;
  readonly mostCharacters?: number | undefined;
};

class Camera<State extends Json> {
  base: FoldStart<State>;
  readonly frames: Frame[] = [];
  readonly #from: number;
  #state: State;
  /** What is not JSON cannot be looked into, nor patched. */
  #isJson: boolean;
  #charactersLeft: number;

  constructor(start: FoldStart<State>, { from, isJson, mostCharacters }: CameraSettings) {
    this.base = { version: start.version, state: start.state };
    this.#from = from;
    this.#state = start.state;
    this.#isJson = isJson;
    this.#charactersLeft = mostCharacters ?? Number.POSITIVE_INFINITY;
  }

  see(event: OriginEvent, state: State, problem: Problem | null): void {
    const { version, type, recordedAt, occurredAt, actor, traceId } = event;
    if (version < this.#from) {
      this.base = { version, state };
    } else {
      const patch = state === this.#state ? unchanged : this.#compare(state);
      this.#weigh(version, patch);
      this.frames.push({ version, type, recordedAt, occurredAt, actor, traceId, patch, problem });
    }
    this.#isJson ||= state !== this.#state;
    this.#state = state;
  }

  #weigh(version: number, patch: Patch): void {
    if (this.#charactersLeft === Number.POSITIVE_INFINITY) return;
    for (const operation of patch) {
      this.#charactersLeft -= operation.path.length;
      if ('value' in operation) this.#charactersLeft -= weighPart(operation.value);
    }
    if (this.#charactersLeft < 0) throw new FilmTooLarge(version);
  }

  #compare(state: State): Patch {
    if (this.#isJson) return diffStates(this.#state, state);
    return [{ op: 'replace', path: '', value: state }];
  }
}

const unchanged: Patch = [];
