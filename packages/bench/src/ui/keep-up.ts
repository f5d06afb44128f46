import { setTimeout as sleep } from 'node:timers/promises';

type Pace = { readonly seconds: number; readonly perSecond: number };

/**
 * Moves as a hand does: so often a second, to where it has to be by then. A page that takes its
 * time to answer is not waited for longer than that, and misses what came between.
 */
export async function keepUp(
  { seconds, perSecond }: Pace,
  move: (share: number) => Promise<void>,
): Promise<void> {
  const began = performance.now();
  const steps = seconds * perSecond;
  for (let step = 1; step <= steps; ) {
    await move(step / steps);
    const passed = ((performance.now() - began) * perSecond) / 1000;
    await sleep(Math.max(0, ((step - passed) * 1000) / perSecond));
    step = Math.max(step + 1, Math.floor(passed));
  }
}
