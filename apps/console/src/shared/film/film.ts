import type { Json } from '@hindsight/history';
import { FilmWindow, type Frame, type WindowContent } from './film-window.ts';

export const windowSize = 500;
/** So near an edge of what is there, the window beyond it is fetched in the direction of travel. */
const aheadWithin = 200;
const mostWindows = 24;
/** A cursor that is dragged across what is not there asks for a window no more often than this. */
const pauseMs = 60;

export type Shown = {
  readonly version: number;
  readonly state: Json;
  /** The state before it: what this version changed is told from it. Null at version 0. */
  readonly before: Json | null;
  readonly frame: Frame | null;
};

/** Brings frames `from..to` and the state before them. */
export type LoadFrames = (
  range: { from: number; to: number },
  signal: AbortSignal,
) => Promise<WindowContent>;

type FilmOptions = {
  readonly load: LoadFrames;
  readonly onChange: () => void;
};

type Loading = { readonly abort: AbortController; readonly to: number };

/**
 * The history of a stream as a film: windows of frames, fetched when they are needed and ahead of
 * the direction of travel, the least recently used forgotten. Made for one stream; the head moves.
 */
export class Film {
  readonly #load: FilmOptions['load'];
  readonly #onChange: () => void;
  /** By their index, the least recently used first. */
  readonly #windows = new Map<number, FilmWindow>();
  readonly #loading = new Map<number, Loading>();
  readonly #failures = new Map<number, unknown>();
  #head: number;
  #wanted = 0;
  #askedAt = Number.NEGATIVE_INFINITY;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(head: number, { load, onChange }: FilmOptions) {
    this.#head = head;
    this.#load = load;
    this.#onChange = onChange;
  }

  /** The stream has grown. */
  extendTo(head: number): void {
    this.#head = Math.max(this.#head, head);
  }

  /** What is at a version, when it is there. */
  show(version: number): Shown | null {
    const window = this.#windowOf(version);
    if (window === undefined) return null;
    const before = version === 0 ? null : window.stateAt(version - 1);
    const state = window.stateAt(version);
    return { version, state, before, frame: window.frameOf(version) ?? null };
  }

  frameOf(version: number): Frame | undefined {
    return this.#windows.get(indexOf(version))?.frameOf(version);
  }

  failureAt(version: number): unknown {
    return this.#failures.get(indexOf(version));
  }

  retry(version: number): void {
    this.#failures.delete(indexOf(version));
    this.goTo(version, 0);
  }

  /** Fetches what a version needs, then what will be needed next. `direction` is -1, 0 or 1. */
  goTo(version: number, direction: number): void {
    this.#wanted = version;
    clearTimeout(this.#later);
    const index = indexOf(version);
    const wait = this.#askedAt + pauseMs - performance.now();
    if (wait > 0 && !this.#isCared(index)) {
      this.#later = setTimeout(() => this.goTo(version, direction), wait);
      return;
    }
    // Where the cursor only passed by is not waited for.
    for (const [other, { abort }] of this.#loading) {
      if (Math.abs(other - index) > 1) {
        abort.abort();
        this.#loading.delete(other);
      }
    }
    this.#need(index);
    const inside = version - index * windowSize; // 1 … windowSize
    if (direction > 0 && windowSize - inside < aheadWithin) this.#need(index + 1);
    if (direction < 0 && inside < aheadWithin) this.#need(index - 1);
  }

  /** Whether a window is there or on its way. */
  #isCared(index: number): boolean {
    return this.#windows.has(index) || this.#loading.has(index);
  }

  close(): void {
    clearTimeout(this.#later);
    for (const { abort } of this.#loading.values()) abort.abort();
    this.#loading.clear();
  }

  #windowOf(version: number): FilmWindow | undefined {
    const index = indexOf(version);
    const window = this.#windows.get(index);
    if (window?.holds(version) !== true) return undefined;
    this.#windows.delete(index);
    this.#windows.set(index, window);
    return window;
  }

  #need(index: number): void {
    const from = index * windowSize + 1;
    const to = Math.min((index + 1) * windowSize, this.#head);
    if (index < 0 || (from > to && index > 0) || this.#failures.has(index)) return;
    const there = this.#windows.get(index);
    const onItsWay = this.#loading.get(index);
    if ((there?.to ?? -1) >= to || (onItsWay?.to ?? -1) >= to) return;
    onItsWay?.abort.abort();
    this.#askedAt = performance.now();
    const abort = new AbortController();
    this.#loading.set(index, { abort, to });
    this.#load({ from, to }, abort.signal).then(
      (content) => this.#take(index, abort, content),
      (error: unknown) => this.#fail(index, abort, error),
    );
  }

  #take(index: number, abort: AbortController, content: WindowContent): void {
    if (this.#loading.get(index)?.abort !== abort) return;
    this.#loading.delete(index);
    this.#windows.set(index, new FilmWindow(content));
    for (const other of this.#windows.keys()) {
      if (this.#windows.size <= mostWindows) break;
      if (other !== indexOf(this.#wanted)) this.#windows.delete(other);
    }
    this.#onChange();
  }

  #fail(index: number, abort: AbortController, error: unknown): void {
    if (this.#loading.get(index)?.abort !== abort) return;
    this.#loading.delete(index);
    this.#failures.set(index, error);
    this.#onChange();
  }
}

/** The window in which a version is a frame; version 0 is the base of the first. */
function indexOf(version: number): number {
  return version === 0 ? 0 : Math.floor((version - 1) / windowSize);
}
