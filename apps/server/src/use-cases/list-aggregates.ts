import type { Aggregate } from '@hindsight/domain';
import type { Backing } from './backing.ts';

type AggregateSummary = Pick<
  Aggregate,
  'name' | 'version' | 'snapshotEvery' | 'eventTypes' | 'commands'
>;

export function listAggregates({ registry }: Backing): readonly AggregateSummary[] {
  return registry.list().map(({ name, version, snapshotEvery, eventTypes, commands }) => ({
    name,
    version,
    snapshotEvery,
    eventTypes,
    commands,
  }));
}
