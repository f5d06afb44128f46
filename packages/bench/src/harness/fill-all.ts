import type { LogPlan } from '../workload/make-log.ts';
import { peers } from './impl.ts';
import type { Workers } from './start-all.ts';

/** The same log for everybody; fails when any of them holds another number of events. */
export async function fillAll(workers: Workers, plan: LogPlan): Promise<void> {
  const total = plan.streams.reduce((sum, { events }) => sum + events, 0);
  await Promise.all([
    workers.hindsight.run('importLog', plan),
    workers.copy.run('makeSource', plan),
  ]);
  for (const peer of peers) await workers[peer].run('fill', null);
  for (const impl of ['hindsight', ...peers] as const) {
    const count = await workers[impl].run('count', null);
    if (count !== total) throw new Error(`${impl} holds ${count} events, not ${total}`);
  }
  await workers.copy.run('analyze', null);
}
