import { foldOn } from '../fold.ts';
import type { Json } from '../json.ts';
import type { FoldEvent, Folded, Problem, Reducer } from '../reducer.ts';
import { settleState } from '../settle-state.ts';
import { copyJson } from './copy-json.ts';
import type { DriftKind } from './drift.ts';
import type { DriftLog } from './drift-log.ts';
import { type Difference, findDifference, type KnownEqual } from './find-difference.ts';
import { lookAtStep, type Sight } from './look-at-step.ts';
import { withData } from './with-data.ts';
import { withShiftedClock } from './with-shifted-clock.ts';

/** One step of the first fold. */
export type Step = {
  readonly event: FoldEvent;
  readonly before: Json;
  readonly after: Json;
  readonly problem: Problem | null;
};

const firstLooks = 3;
const mostLooks = 20;

/**
 * Folds blocks of a history, and each of them once more: on data parsed afresh and frozen, under
 * another clock, after the whole block was folded before. What a reducer takes from anywhere but
 * its arguments differs then, and so does what it wrote to them. The first few events of each type,
 * and the first few it throws at, it is also given twice in a row, unfrozen.
 */
export class FoldTwice {
  readonly #reducer: Reducer;
  readonly #log: DriftLog;
  readonly #known: KnownEqual = new WeakMap();
  readonly #looks = new Map<string, number>();
  #second: Folded;

  constructor(reducer: Reducer, start: Folded, log: DriftLog) {
    this.#reducer = reducer;
    this.#log = log;
    this.#second = start;
  }

  /** The steps of the first fold, which goes on whatever the second shows. */
  fold(reached: Folded, events: readonly FoldEvent[]): { steps: readonly Step[]; reached: Folded } {
    const again = events.map((event) => withData(event, freezeCopy(event.data)));
    const steps: Step[] = [];
    let before = reached.state;
    const folded = foldOn(
      this.#reducer,
      { ...reached, problems: [] },
      events,
      (_, after, problem) => {
        const event = again[steps.length];
        if (event) steps.push({ event, before, after, problem });
        before = after;
      },
    );
    if (!this.#log.has('second_fold')) this.#compare(steps, again);
    for (const step of steps) this.#look(step);
    return { steps, reached: folded };
  }

  #compare(steps: readonly Step[], again: readonly FoldEvent[]): void {
    const second: { readonly state: Json; readonly problem: Problem | null }[] = [];
    this.#second = withShiftedClock(() =>
      foldOn(this.#reducer, { ...this.#second, problems: [] }, again, (_, state, problem) => {
        second.push({ state, problem });
      }),
    );
    for (const [index, step] of steps.entries()) {
      const other = second[index];
      if (other === undefined) return;
      const found = this.#differ(step, other);
      if (found === null) continue;
      const { version } = step.event;
      const seen = this.#see(step);
      const isWritten = seen !== null && seen.what !== 'second_fold';
      if (isWritten) this.#note(seen.what, version, seen);
      else this.#note('second_fold', version, found);
      this.#second = { version, state: steps.at(-1)?.after ?? step.after, problems: [] };
      return;
    }
  }

  #differ(step: Step, other: { readonly state: Json; readonly problem: Problem | null }) {
    const found = findDifference(step.after, other.state, this.#known);
    if (found !== null || step.problem?.code === other.problem?.code) return found;
    return { path: '', one: step.problem ?? undefined, other: other.problem ?? undefined };
  }

  /** A look copies the state, so there are only so many for each type that the reducer knows. */
  #look(step: Step): void {
    const { type } = step.event;
    const looks = this.#looks.get(type) ?? 0;
    const code = step.problem?.code;
    if (looks >= (code === 'evolve_threw' ? mostLooks : firstLooks)) return;
    if (code === 'unknown_event_type' || code === 'unknown_schema_version') return;
    this.#looks.set(type, looks + 1);
    const seen = this.#see(step);
    if (seen !== null) this.#note(seen.what, step.event.version, seen);
  }

  #see({ event, before }: Step): Sight | null {
    return lookAtStep(this.#reducer, before, event);
  }

  #note(what: DriftKind, version: number, { path, one, other }: Difference): void {
    const lastAgreed = version - 1;
    this.#log.note({ what, version, path, expected: one, found: other, lastAgreed });
  }
}

function freezeCopy(data: Json): Json {
  const copy = copyJson(data);
  settleState(copy);
  return copy;
}
