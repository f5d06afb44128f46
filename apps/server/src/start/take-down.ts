import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

export type TakeDown = {
  /** Notes how to end something that was begun, and how long that may take; it is told how long it has. */
  readonly add: (name: string, end: End, patienceMs: number) => void;
  /** Ends all of it, the last begun first. What fails or takes too long does not hold up the rest. */
  readonly run: () => Promise<void>;
};

type End = (patienceMs: number) => Promise<void>;
type Step = { readonly name: string; readonly end: End; readonly patienceMs: number };

/**
 * All steps together take no longer than `wholeMs`. Each has its patience while there is time for
 * all that are left, else its share of it: those that come last, the database, are not the ones to pay.
 */
export function createTakeDown(log: Logger, wholeMs: number): TakeDown {
  const steps: Step[] = [];
  return {
    add: (name, end, patienceMs) => {
      steps.push({ name, end, patienceMs });
    },
    run: async () => {
      const deadline = performance.now() + wholeMs;
      while (steps.length > 0) {
        const leftMs = Math.max(0, deadline - performance.now());
        const wishedMs = steps.reduce((sum, { patienceMs }) => sum + patienceMs, 0);
        const share = Math.min(1, leftMs / Math.max(1, wishedMs));
        const step = steps.pop();
        if (!step) return;
        const patienceMs = Math.floor(step.patienceMs * share);
        await endInTime({ ...step, patienceMs }).catch((error: unknown) => {
          log.warn({ err: error }, `${step.name} did not end as it should`);
        });
      }
    },
  };
}

async function endInTime({ name, end, patienceMs }: Step): Promise<void> {
  const timer = new AbortController();
  const tooLong = sleep(patienceMs, null, { signal: timer.signal }).then(() => {
    throw new Error(`${name} took longer than ${patienceMs} ms`);
  });
  try {
    await Promise.race([end(patienceMs), tooLong]);
  } finally {
    timer.abort();
    tooLong.catch(() => undefined);
  }
}
