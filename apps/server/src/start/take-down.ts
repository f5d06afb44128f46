import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';

export type TakeDown = {
  /** Notes how to end something that was begun. */
  readonly add: (name: string, end: () => Promise<void>, patienceMs: number) => void;
  /** Ends all of it, the last begun first. What fails or takes too long does not hold up the rest. */
  readonly run: () => Promise<void>;
};

type Step = {
  readonly name: string;
  readonly end: () => Promise<void>;
  readonly patienceMs: number;
};

export function createTakeDown(log: Logger): TakeDown {
  const steps: Step[] = [];
  return {
    add: (name, end, patienceMs) => {
      steps.push({ name, end, patienceMs });
    },
    run: async () => {
      for (let step = steps.pop(); step; step = steps.pop()) {
        await endInTime(step).catch((error: unknown) => {
          log.warn({ err: error }, `${step?.name} did not end as it should`);
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
    await Promise.race([end(), tooLong]);
  } finally {
    timer.abort();
    tooLong.catch(() => undefined);
  }
}
