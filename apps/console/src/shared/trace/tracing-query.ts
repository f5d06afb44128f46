import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';

/** How tracing stands here. */
export const tracingQuery = queryOptions({
  queryKey: ['tracing'],
  queryFn: ({ signal }) => ask(api.GET('/api/tracing', { signal })),
  staleTime: 60_000,
});
