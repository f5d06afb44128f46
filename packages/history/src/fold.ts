import { describeThrown } from './describe-thrown.ts';
import { EvolveError } from './evolve-error.ts';
import type { Json } from './json.ts';
import type { FoldEvent, Folded, Problem, Reducer } from './reducer.ts';
import { isRemembered, rememberSettled, settleState } from './settle-state.ts';

/** Where a fold begins: a snapshot, the end of another fold, or the beginning. */
export type FoldStart<State extends Json = Json> = {
  readonly version: number;
  readonly state: State;
};

export function beginning<State extends Json>(reducer: Reducer<State>): FoldStart<State> {
  return { version: 0, state: reducer.initial };
}

/** Is shown every event with the state after it, and the problem when there is one. */
export type Visit<State extends Json = Json, Event extends FoldEvent = FoldEvent> = (
  event: Event,
  state: State,
  problem: Problem | null,
) => void;

/**
 * Never throws: an event that cannot be folded is a problem at its version, and the fold goes on
 * from the last good state. Every state is JSON and frozen, and so is an event's data, so a reducer
 * that writes to what it was given is such a problem too, and harms no other version.
 */
export function fold<State extends Json>(
  reducer: Reducer<State>,
  start: FoldStart<State>,
  events: readonly FoldEvent[],
): Folded<State> {
  const problems = inspectStart(start);
  return foldOn(reducer, { ...start, problems }, events);
}

export function inspectStart(start: FoldStart): Problem[] {
  const message = settleSafely(start.state);
  if (message !== null) return [{ version: start.version, code: 'not_json', message }];
  rememberSettled(start.state);
  return [];
}

/** Goes on where a fold ended, without looking at its state again. */
export function foldOn<State extends Json, Event extends FoldEvent>(
  reducer: Reducer<State>,
  folded: Folded<State>,
  events: readonly Event[],
  visit?: Visit<State, Event> | undefined,
): Folded<State> {
  const problems = [...folded.problems];
  let { version, state } = folded;
  // A start that is not JSON must not vouch for the parts it hands on.
  let settled: unknown = isRemembered(state) ? state : undefined;
  for (const event of events) {
    version = event.version;
    let problem: Problem | null = null;
    // A reducer that writes to the event it was given must not change what others are given.
    settleState(event.data);
    try {
      const next = reducer.evolve(state, event);
      if (next !== state) {
        const message = settleSafely(next, settled);
        if (message === null) {
          state = next;
          settled = next;
        } else problem = { version, code: 'not_json', message };
      }
    } catch (thrown) {
      problem = describeProblem(version, thrown);
    }
    if (problem !== null) problems.push(problem);
    visit?.(event, state, problem);
  }
  rememberSettled(settled);
  return { version, state, problems };
}

/** A state may hold getters and proxies, which throw when looked at. */
function settleSafely(state: unknown, previous?: unknown): string | null {
  try {
    const flaw = settleState(state, previous);
    if (flaw === null) return null;
    if (state instanceof Promise) state.catch(() => undefined);
    return `The state is not JSON${flaw.path && ` at ${flaw.path}`}: ${flaw.reason}.`;
  } catch (thrown) {
    return `The state cannot be read: ${describeThrown(thrown)}`;
  }
}

function describeProblem(version: number, thrown: unknown): Problem {
  const message = describeThrown(thrown);
  try {
    if (thrown instanceof EvolveError) return { version, code: thrown.code, message };
  } catch {
    // A proxy may throw when asked what it is.
  }
  return { version, code: 'evolve_threw', message };
}
