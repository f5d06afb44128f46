import type { Aggregate } from './aggregate.ts';

/** The aggregates a system knows, by category. */
export type Registry = {
  get(category: string): Aggregate | undefined;
  list(): readonly Aggregate[];
};

export function createRegistry(aggregates: readonly Aggregate[]): Registry {
  const byCategory = new Map<string, Aggregate>();
  for (const aggregate of aggregates) {
    if (byCategory.has(aggregate.name)) {
      throw new TypeError(`${aggregate.name} is registered twice.`);
    }
    byCategory.set(aggregate.name, aggregate);
  }
  return {
    get: (category) => byCategory.get(category),
    list: () => [...byCategory.values()],
  };
}
