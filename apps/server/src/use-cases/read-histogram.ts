import type { AsOf } from '@hindsight/contract';
import type { CountQuery, LogCounts } from '@hindsight/event-store';
import type { Backing } from './backing.ts';
import { resolveAsOf } from './resolve-as-of.ts';

type HistogramInput = Omit<CountQuery, 'asOf' | 'mostLookedAt'> & {
  readonly asOf?: AsOf | undefined;
};

export async function readHistogram(
  { store }: Backing,
  { asOf, ...query }: HistogramInput,
): Promise<LogCounts> {
  return store.countLog({ ...query, asOf: await resolveAsOf(store, asOf) });
}
