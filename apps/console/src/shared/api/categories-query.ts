import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from './ask.ts';
import { api } from './client.ts';

/** The categories and how much is in them, as of a moment. */
export function categoriesQuery(asOf: string | undefined) {
  return queryOptions({
    queryKey: ['categories', asOf],
    queryFn: async ({ signal }) =>
      (await ask(api.GET('/api/categories', { params: { query: { asOf } }, signal }))).items,
    placeholderData: keepPreviousData,
  });
}
