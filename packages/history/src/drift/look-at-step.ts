import type { Json } from '../json.ts';
import type { FoldEvent, Reducer } from '../reducer.ts';
import { settleState } from '../settle-state.ts';
import { copyJson } from './copy-json.ts';
import type { DriftKind } from './drift.ts';
import { type Difference, findDifference } from './find-difference.ts';
import { withData } from './with-data.ts';

export type Sight = Difference & { readonly what: DriftKind };

/**
 * Gives a reducer the same step twice in a row, with nothing frozen: what it writes to shows, and
 * whether it remembers the call before.
 */
export function lookAtStep(reducer: Reducer, state: Json, event: FoldEvent): Sight | null {
  try {
    const first = tryStep(reducer, state, event);
    const second = tryStep(reducer, state, event);
    return (
      name('mutated_state', findDifference(state, first.state)) ??
      name('mutated_event', findDifference(event.data, first.data)) ??
      name('second_fold', findDifference(first.problem, second.problem)) ??
      // What is not JSON is a problem of its own, and no two functions are the same.
      name(
        'second_fold',
        settleState(first.next) === null ? findDifference(first.next, second.next) : null,
      )
    );
  } catch {
    return null; // It left something there that throws when it is looked at.
  }
}

function name(what: DriftKind, found: Difference | null): Sight | null {
  return found && { ...found, what };
}

function tryStep(reducer: Reducer, state: Json, event: FoldEvent) {
  const given = { state: copyJson(state), data: copyJson(event.data) };
  try {
    const next = reducer.evolve(given.state, withData(event, given.data));
    return { ...given, next, problem: undefined };
  } catch {
    // It may have written before it threw.
    return { ...given, next: undefined, problem: 'it threw' };
  }
}
