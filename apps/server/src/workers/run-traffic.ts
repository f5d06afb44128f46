import { startTraffic } from '@hindsight/samples';
import type { Logger } from 'pino';
import { traceCommand } from '../tracing/trace-command.ts';
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
      return traceCommand({ store, aggregate, ...command, signal });
    },
    pickExisting: (category) => pickSample(backing, category),
    onFailed: (error) => log.debug({ err: error }, 'the live traffic waits'),
  });
}

const uuid = /^[^-]+-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** One of the sample’s own streams, whose ids are UUIDs: what a visitor makes is left alone. */
export async function pickSample({ store }: Backing, category: string): Promise<string | null> {
  const { items } = await store.listStreams({ category, sort: 'recent', limit: 200 });
  const own = items.filter(({ streamId }) => uuid.test(streamId));
  return own[Math.floor(Math.random() * own.length)]?.streamId ?? null;
}
