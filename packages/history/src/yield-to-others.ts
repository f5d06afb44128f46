type Timers = {
  readonly setImmediate?: (callback: () => void) => unknown;
  readonly setTimeout?: (callback: () => void, delayMs: number) => unknown;
};

/** Lets everything else that waits run once. Node and browsers each have their own cheapest way. */
export function yieldToOthers(): Promise<void> {
  const timers = readTimers();
  return new Promise((resolve) => {
    if (timers.setImmediate) timers.setImmediate(resolve);
    else if (timers.setTimeout) timers.setTimeout(resolve, 0);
    else resolve();
  });
}

/** Every member is optional, so this holds of any global object. */
function readTimers(): Timers {
  const world: object = globalThis;
  return world;
}
