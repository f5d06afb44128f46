import type { AsOf, Correlation } from '@hindsight/contract';
import type { Backing } from './backing.ts';
import { linkEvents } from './link-events.ts';
import { resolveAsOf } from './resolve-as-of.ts';
import { UseCaseError } from './use-case-error.ts';

export async function readCorrelation(
  { store }: Backing,
  input: { correlationId: string; limit: number; asOf?: AsOf | undefined },
): Promise<Correlation> {
  const { correlationId, limit } = input;
  const { events, hasMore } = await store.readCorrelation(correlationId, {
    limit,
    asOf: await resolveAsOf(store, input.asOf),
  });
  if (events.length === 0) {
    throw new UseCaseError(
      'correlation_not_found',
      `No event has correlation “${correlationId}”.`,
      {
        correlationId,
      },
    );
  }
  return { correlationId, ...linkEvents(events), hasMore };
}
