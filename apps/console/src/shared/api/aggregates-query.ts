import { queryOptions } from '@tanstack/react-query';
import { ask } from './ask.ts';
import { api } from './client.ts';

/** What is registered. It does not change while the server runs. */
export const aggregatesQuery = queryOptions({
  queryKey: ['aggregates'],
  queryFn: async ({ signal }) => (await ask(api.GET('/api/aggregates', { signal }))).items,
  staleTime: Number.POSITIVE_INFINITY,
});
