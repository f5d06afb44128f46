import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';

/** All that one span says. Its back-links come later, so it is asked for again now and then. */
export function spanQuery(traceId: string, spanId: string) {
  return queryOptions({
    queryKey: ['span', traceId, spanId],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/traces/{traceId}/spans/{spanId}', {
          params: { path: { traceId, spanId } },
          signal,
        }),
      ),
    staleTime: 15_000,
  });
}
