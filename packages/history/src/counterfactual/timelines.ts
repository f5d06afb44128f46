import { type FoldStart, foldOn } from '../fold.ts';
import type { Json } from '../json.ts';
import { isEqual } from '../patch/is-equal.ts';
import type { FoldEvent, Problem, Reducer } from '../reducer.ts';
import { settleState } from '../settle-state.ts';
import type { Edits, Insertion, Replacement } from './edits.ts';
import { OtherEvent, placeInsertion } from './other-event.ts';

/** One step of the other timeline. */
export type OtherStep<Event extends FoldEvent = FoldEvent> = {
  /** As the fold saw it: its version is its place in the other timeline. */
  readonly event: FoldEvent;
  readonly edit: 'inserted' | 'replaced' | null;
  /** The event of the stream it comes from; null when it was inserted. */
  readonly origin: Event | null;
  readonly before: Json;
  readonly after: Json;
  readonly problem: Problem | null;
};

/** An event of the stream, and both timelines as they are before it. */
export type Passing<Event extends FoldEvent = FoldEvent> = {
  readonly event: Event;
  readonly isSkipped: boolean;
  readonly isReplaced: boolean;
  /** Something is inserted between it and the event before it. */
  readonly followsInsertion: boolean;
  readonly original: FoldStart;
  readonly other: FoldStart;
};

/** The other timeline at `version` is not what the stream was at `originalVersion`. */
export type Divergence = { readonly version: number; readonly originalVersion: number };

export type Watch<Event extends FoldEvent> = {
  pass(passing: Passing<Event>): void;
  step(step: OtherStep<Event>): void;
};

const beforeAnyEvent = '1970-01-01T00:00:00.000000Z';

/**
 * The stream and its other timeline, folded side by side, one event at a time. While both have the
 * same state it is one object, and an event that stands in both at the same version is folded once:
 * looking for the first divergence costs what changes.
 */
export class Timelines<Event extends FoldEvent> {
  original: FoldStart;
  other: FoldStart;
  divergence: Divergence | null = null;
  readonly #reducer: Reducer;
  readonly #watch: Watch<Event>;
  readonly #skipped: ReadonlySet<number>;
  readonly #replaced: ReadonlyMap<number, Replacement>;
  readonly #inserted: ReadonlyMap<number, readonly Insertion[]>;
  #hasBegun = false;

  constructor(reducer: Reducer, start: FoldStart, edits: Edits, watch: Watch<Event>) {
    this.original = start;
    this.other = start;
    this.#reducer = reducer;
    this.#watch = watch;
    this.#skipped = new Set(edits.skip);
    this.#replaced = new Map(edits.replace.map((one) => [one.version, one]));
    this.#inserted = Map.groupBy(edits.insert, ({ afterVersion }) => afterVersion);

    for (const { data } of [...edits.replace, ...edits.insert]) settleState(data);
  }

  /** The stream’s next event. Two folds share its data, so whoever writes to it is found out. */
  take(event: Event): void {
    const { version } = event;
    settleState(event.data);
    this.#begin(event.recordedAt);
    const isSkipped = this.#skipped.has(version);
    const replacement = this.#replaced.get(version);
    const { original, other } = this;
    const followsInsertion = this.#inserted.has(version - 1);
    const isReplaced = replacement !== undefined;
    this.#watch.pass({ event, isSkipped, isReplaced, followsInsertion, original, other });

    const isShared = !isSkipped && !isReplaced && original.state === other.state;
    if (isShared && original.version === other.version) {
      this.original = this.#advance(event, { edit: null, origin: event });
    } else {
      this.original = foldOne(this.#reducer, original, event);
      if (!isSkipped) {
        const moved = new OtherEvent(event, other.version + 1, replacement);
        this.#advance(moved, { edit: isReplaced ? 'replaced' : null, origin: event });
      }
    }
    // What is inserted in place of a skipped event may come to the same.
    if (!isSkipped || !this.#inserted.has(version)) this.#compare();
    this.#insertAfter(version, event.recordedAt);
  }

  /** After the last event. */
  finish(): void {
    this.#begin(beforeAnyEvent);
  }

  #begin(recordedAt: string): void {
    if (this.#hasBegun) return;
    this.#hasBegun = true;
    this.#insertAfter(0, recordedAt);
  }

  #insertAfter(version: number, recordedAt: string): void {
    for (const insertion of this.#inserted.get(version) ?? []) {
      const event = placeInsertion(insertion, this.other.version + 1, recordedAt);
      this.#advance(event, { edit: 'inserted', origin: null });
      this.#compare();
    }
  }

  #advance(event: FoldEvent, source: Pick<OtherStep<Event>, 'edit' | 'origin'>): FoldStart {
    const before = this.other.state;
    const { version, state, problems } = foldOne(this.#reducer, this.other, event);
    this.other = { version, state };
    const problem = problems[0] ?? null;
    this.#watch.step({ event, ...source, before, after: state, problem });
    return this.other;
  }

  #compare(): void {
    if (this.divergence !== null || this.other.state === this.original.state) return;
    if (isEqual(this.original.state, this.other.state)) {
      this.other = { ...this.other, state: this.original.state };
      return;
    }
    this.divergence = { version: this.other.version, originalVersion: this.original.version };
  }
}

function foldOne(reducer: Reducer, { version, state }: FoldStart, event: FoldEvent) {
  return foldOn(reducer, { version, state, problems: [] }, [event]);
}
