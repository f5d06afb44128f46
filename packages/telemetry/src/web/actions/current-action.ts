import type { ActionIds } from './done-action.ts';

type Enter = <Result>(ids: ActionIds, run: () => Result) => Result;

let current: ActionIds | null = null;
let enterContext: Enter = (_, run) => run();

/** OpenTelemetry’s own context, once it is there. */
export function enterBy(enter: Enter): void {
  enterContext = enter;
}

/** The action that is handed on right now: known until the next await, and no longer. */
export function currentAction(): ActionIds | null {
  return current;
}

export function withCurrent<Result>(ids: ActionIds, run: () => Result): Result {
  const before = current;
  current = ids;
  try {
    return enterContext(ids, run);
  } finally {
    current = before;
  }
}
