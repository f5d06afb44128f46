import { Action } from './action.ts';
import type { ActionAttributes } from './done-action.ts';

/** So long nothing may happen until it is over. */
const quietMs = 400;
/** Something that never rests is cut. */
const longestMs = 30_000;

type Followed = {
  readonly action: Action;
  requests: number;
  timer: ReturnType<typeof setTimeout> | undefined;
};

let followed: Followed | null = null;
let isHeld = false;

if (typeof document !== 'undefined') {
  const hold = (held: boolean) => () => {
    isHeld = held;
  };
  addEventListener('pointerdown', hold(true), true);
  addEventListener('pointerup', hold(false), true);
  addEventListener('pointercancel', hold(false), true);
}

/** An action without an end of its own: it is over when nothing of it has happened for a while. */
export function followAction(name: string, attributes: ActionAttributes = {}): void {
  if (followed !== null) finish(followed);
  followed = { action: new Action(name, attributes), requests: 0, timer: undefined };
  rest(followed);
}

/** The same, but doing it again goes on with it: a drag is one seek, not a hundred. */
export function continueAction(name: string, attributes: ActionAttributes = {}): void {
  const going = openOne();
  if (going?.action.name === name) {
    going.action.touch(attributes);
    rest(going);
  } else followAction(name, attributes);
}

/** What is asked for while an action goes on belongs to it. */
export function withinFollowed<Result>(run: () => Promise<Result>): Promise<Result> {
  const going = openOne();
  if (going === null) return run();
  going.requests += 1;
  const leave = () => {
    going.requests -= 1;
    if (!going.action.isOpen) return;
    going.action.touch();
    rest(going);
  };
  const running = going.action.within(run);
  running.then(leave, leave);
  return running;
}

function openOne(): Followed | null {
  if (followed !== null && followed.action.ageMs > longestMs) finish(followed);
  return followed?.action.isOpen === true ? followed : null;
}

function rest(going: Followed): void {
  clearTimeout(going.timer);
  if (going.requests > 0) return;
  // Whoever holds the button still is not done.
  going.timer = setTimeout(() => (isHeld ? rest(going) : finish(going)), quietMs);
}

function finish(going: Followed): void {
  clearTimeout(going.timer);
  going.action.close();
  if (followed === going) followed = null;
}
