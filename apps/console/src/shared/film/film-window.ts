import { applyPatch, invertPatch, type Json, type Patch } from '@hindsight/history';

/** One step: the event, and the patch it made. */
export type Frame = {
  readonly version: number;
  readonly type: string;
  readonly recordedAt: string;
  readonly occurredAt: string | null;
  readonly actor: string | null;
  readonly traceId: string | null;
  readonly patch: Patch;
  readonly problem: { readonly code: string; readonly message: string } | null;
};

export type WindowContent = {
  readonly base: { readonly version: number; readonly state: Json };
  readonly frames: readonly Frame[];
};

/** Every so many versions a state is kept, so that a jump inside the window is a short way. */
const keptEvery = 50;

/**
 * Some consecutive frames and the states they lead to. States are made when they are asked for, by
 * patches from the nearest one that is there, forward or backward. The same version is always the
 * same object.
 */
export class FilmWindow {
  readonly from: number;
  readonly to: number;
  readonly #frames: readonly Frame[];
  readonly #kept = new Map<number, Json>();
  /** What undoes the patch of a version, made when it is first stepped back over. */
  readonly #inverses = new Map<number, Patch>();
  #current: { version: number; state: Json };

  constructor({ base, frames }: WindowContent) {
    this.from = base.version;
    this.to = base.version + frames.length;
    this.#frames = frames;
    this.#current = base;
    this.#kept.set(base.version, base.state);
  }

  holds(version: number): boolean {
    return version >= this.from && version <= this.to;
  }

  /** The frame that leads to a version; none leads to the base. */
  frameOf(version: number): Frame | undefined {
    return this.#frames[version - this.from - 1];
  }

  stateAt(version: number): Json {
    const kept = this.#kept.get(version);
    if (kept !== undefined) {
      this.#current = { version, state: kept };
      return kept;
    }
    this.#startNear(version);
    while (this.#current.version < version) this.#stepForward();
    while (this.#current.version > version) this.#stepBack();
    return this.#current.state;
  }

  #startNear(version: number): void {
    let best = this.#current.version;
    for (const candidate of this.#kept.keys()) {
      if (Math.abs(candidate - version) < Math.abs(best - version)) best = candidate;
    }
    const state = this.#kept.get(best);
    if (best !== this.#current.version && state !== undefined) {
      this.#current = { version: best, state };
    }
  }

  #stepForward(): void {
    const version = this.#current.version + 1;
    const patch = this.#patchOf(version);
    const before = this.#current.state;
    const state = applyPatch(before, patch);
    if (!this.#inverses.has(version)) this.#inverses.set(version, invertPatch(before, patch));
    this.#current = { version, state };
    if (version % keptEvery === 0) this.#kept.set(version, state);
  }

  #stepBack(): void {
    const { version, state } = this.#current;
    const inverse = this.#inverses.get(version);
    if (inverse === undefined) {
      // Never passed forward: its inverse is known once it was made from the state before it.
      this.#current = this.#nearestBefore(version);
      while (this.#current.version < version - 1) this.#stepForward();
      return;
    }
    this.#current = { version: version - 1, state: applyPatch(state, inverse) };
  }

  #nearestBefore(version: number): { version: number; state: Json } {
    let best = this.from;
    for (const candidate of this.#kept.keys()) {
      if (candidate < version && candidate > best) best = candidate;
    }
    return { version: best, state: this.#kept.get(best) ?? null };
  }

  #patchOf(version: number): Patch {
    return this.frameOf(version)?.patch ?? [];
  }
}
