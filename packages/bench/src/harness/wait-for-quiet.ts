import { cpus } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 300;
const QUIET = 0.25;

/**
 * Waits until other programs leave the processors alone, as long as the patience lasts; answers
 * what is left of it. Nothing of ours runs meanwhile, so all that is busy is somebody else.
 */
export async function waitForQuiet(patienceMs: number): Promise<number> {
  const began = performance.now();
  const left = () => patienceMs - (performance.now() - began);
  while (left() > 0) {
    const before = readTimes();
    await sleep(LOOK_MS);
    const after = readTimes();
    const total = after.total - before.total;
    if (total > 0 && (after.busy - before.busy) / total < QUIET) break;
  }
  return Math.max(0, left());
}

function readTimes(): { total: number; busy: number } {
  let total = 0;
  let idle = 0;
  for (const { times } of cpus()) {
    total += times.user + times.nice + times.sys + times.idle + times.irq;
    idle += times.idle;
  }
  return { total, busy: total - idle };
}
