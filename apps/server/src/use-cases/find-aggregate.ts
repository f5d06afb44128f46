import type { Aggregate } from '@hindsight/domain';
import type { Backing } from './backing.ts';
import { categoryOf } from './category-of.ts';
import { UseCaseError } from './use-case-error.ts';

/** The aggregate that folds a stream. */
export function findAggregate({ registry }: Backing, streamId: string): Aggregate {
  const category = categoryOf(streamId);
  const aggregate = registry.get(category);
  if (aggregate) return aggregate;
  throw new UseCaseError(
    'aggregate_not_found',
    `No aggregate is registered for category “${category}”, so its events cannot be folded.`,
    { aggregate: category },
  );
}
