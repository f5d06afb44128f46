import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Aggregate } from '@hindsight/domain';
import { sampleAggregates } from '@hindsight/samples';
import type { Config } from '../config.ts';
import { StartError } from './start-error.ts';

/**
 * The aggregates of the user’s module; those of the sample system only while it is shown, or its
 * schemas would refuse the user’s own events of the same names.
 */
export async function loadAggregates({
  configModule,
  demo,
}: Pick<Config, 'configModule' | 'demo'>): Promise<Aggregate[]> {
  const own = configModule === undefined ? [] : await importAggregates(configModule);
  const taken = new Set(own.map((aggregate) => aggregate.name));
  const samples = demo === 'off' ? [] : sampleAggregates;
  return [...own, ...samples.filter((aggregate) => !taken.has(aggregate.name))];
}

async function importAggregates(path: string): Promise<readonly Aggregate[]> {
  let loaded: unknown;
  try {
    loaded = await import(pathToFileURL(resolve(path)).href);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`HINDSIGHT_CONFIG=${path} cannot be loaded: ${reason}`, error);
  }
  if (hasAggregates(loaded)) return loaded.aggregates;
  throw new StartError(
    `HINDSIGHT_CONFIG=${path} must export “aggregates”, a list made with defineAggregate.`,
  );
}

/** What the module exports has the shape of aggregates as far as can be seen from outside. */
function hasAggregates(loaded: unknown): loaded is { aggregates: readonly Aggregate[] } {
  if (typeof loaded !== 'object' || loaded === null || !('aggregates' in loaded)) return false;
  const { aggregates } = loaded;
  return Array.isArray(aggregates) && aggregates.every(isAggregate);
}

function isAggregate(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'reducer' in value && 'decide' in value;
}
