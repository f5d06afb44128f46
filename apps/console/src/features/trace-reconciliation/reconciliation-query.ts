import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { components } from '../../shared/api/generated/api-types.ts';

export type Reconciliation = components['schemas']['Reconciliation'];

export type Time = { readonly from?: string | undefined; readonly to?: string | undefined };

export const mostListed = 50;

/** Where the log and the traces do not agree; of the last hour when no time is given. */
export function reconciliationQuery(time: Time) {
  return queryOptions({
    queryKey: ['reconciliation', time],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/tracing/reconciliation', {
          params: { query: { ...time, limit: mostListed } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}
