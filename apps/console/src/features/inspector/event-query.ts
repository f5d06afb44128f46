import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { readExactEvent } from './exact-event.ts';

/** What is recorded does not change: it is asked for once, whatever moment it is seen from. */
export function exactEventQuery(streamId: string, version: number) {
  return queryOptions({
    queryKey: ['exact-event', streamId, version],
    queryFn: async ({ signal }) =>
      readExactEvent(
        await ask(
          api.GET('/api/streams/{streamId}/events/{version}', {
            params: { path: { streamId, version } },
            parseAs: 'text',
            signal,
          }),
        ),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
    enabled: version > 0,
  });
}

export function correlationQuery(correlationId: string | null, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['correlation-of-event', correlationId, asOf ?? null],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/correlations/{correlationId}', {
          params: { path: { correlationId: correlationId ?? '' }, query: { asOf } },
          signal,
        }),
      ),
    enabled: correlationId !== null,
  });
}
