import { handleCommand } from '@hindsight/domain';
import { startTraffic } from '@hindsight/samples';
import type { Logger } from 'pino';
import type { Backing } from '../use-cases/backing.ts';

type TrafficOptions = {
  readonly backing: Backing;
  readonly log: Logger;
  readonly signal: AbortSignal;
};

/** People at work in the sample system: a few commands a second, refusals and conflicts among them. */
export function runTraffic({ backing, log, signal }: TrafficOptions): Promise<void> {
  const { store, registry } = backing;
  return startTraffic({
    signal,
    seed: Date.now() % 2 ** 31,
    execute: async ({ aggregate: name, ...command }) => {
      const aggregate = registry.get(name);
      if (!aggregate) throw new Error(`the sample system has no aggregate ${name}`);
      return handleCommand({ store, aggregate, ...command, signal });
    },
    pickExisting: async (category) => {
      const { items } = await store.listStreams({ category, sort: 'recent', limit: 100 });
      return items[Math.floor(Math.random() * items.length)]?.streamId ?? null;
    },
    onFailed: (error) => log.debug({ err: error }, 'the live traffic waits'),
  });
}
