import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { paths } from '../../shared/api/generated/api-types.ts';
import type { TraceSummary } from '../../shared/api/schemas.ts';

type Query = NonNullable<paths['/api/traces']['get']['parameters']['query']>;

/** What is listed, as the API is asked for it. */
export type TraceListQuery = Omit<Query, 'cursor' | 'limit'>;

export type TracePage = {
  readonly items: readonly TraceSummary[];
  readonly nextCursor: string | null;
};

const pageSize = 100;

export function traceListQuery(query: TraceListQuery) {
  return infiniteQueryOptions({
    queryKey: ['traces', query],
    queryFn: ({ pageParam, signal }): Promise<TracePage> =>
      ask(
        api.GET('/api/traces', {
          params: {
            query: { ...query, limit: pageSize, ...(pageParam !== '' && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }: TracePage) => nextCursor ?? undefined,
    // A list that moves cannot be read: it is as it was asked for, and says what is new.
    staleTime: Number.POSITIVE_INFINITY,
  });
}

export const mostNew = 100;

/** The newest traces, to tell how many of them the list does not have. */
export function newestTracesQuery(query: TraceListQuery) {
  return queryOptions({
    queryKey: ['traces-newest', query],
    queryFn: async ({ signal }) =>
      (
        await ask(
          api.GET('/api/traces', { params: { query: { ...query, limit: mostNew } }, signal }),
        )
      ).items,
    refetchInterval: 4_000,
    staleTime: 0,
  });
}
