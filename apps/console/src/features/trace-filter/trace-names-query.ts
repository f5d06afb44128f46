import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';

/** The services that sent spans, and what these are called. */
export const traceNamesQuery = queryOptions({
  queryKey: ['trace-names'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/traces/names', { signal }))).services,
  staleTime: 30_000,
});
