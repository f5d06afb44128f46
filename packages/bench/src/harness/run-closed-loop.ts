import { type Measured, toMeasured } from './latencies.ts';

export type ClosedLoop = {
  readonly concurrency: number;
  readonly warmUpMs: number;
  readonly measureMs: number;
  /** One step of one worker; answers how much it did. */
  readonly step: (worker: number) => Promise<number>;
};

/** Each worker starts its next step when the last one ended. Only steps that ended after the warm-up count. */
export async function runClosedLoop(loop: ClosedLoop): Promise<Measured> {
  const latencies: number[] = [];
  const begin = performance.now() + loop.warmUpMs;
  const end = begin + loop.measureMs;
  let done = 0;
  let last = begin;

  async function work(worker: number): Promise<void> {
    for (let started = performance.now(); started < end; ) {
      const amount = await loop.step(worker);
      const now = performance.now();
      if (now >= begin) {
        latencies.push(now - started);
        done += amount;
        last = now;
      }
      started = now;
    }
  }

  await Promise.all(Array.from({ length: loop.concurrency }, (_, worker) => work(worker)));
  return toMeasured(latencies, (done * 1000) / (last - begin));
}
