import type { DoneAction } from './done-action.ts';

type Take = (done: DoneAction) => void;

const mostKept = 100;

let waiting: DoneAction[] = [];
let take: Take | null = null;

/** What is over becomes a span; until somebody makes spans, the last hundred wait. */
export function handOver(done: DoneAction): void {
  if (take !== null) take(done);
  else waiting = [...waiting, done].slice(-mostKept);
}

export function takeActions(taker: Take): void {
  take = taker;
  for (const done of waiting) taker(done);
  waiting = [];
}
