import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { OverviewWindow } from '../../shared/url/overview-search.ts';

const refreshMs = 5_000;

export function overviewQuery(window: OverviewWindow | undefined, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['overview', window, asOf],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/overview', { params: { query: { window, asOf } }, signal })),
    placeholderData: keepPreviousData,
    // What is past does not change.
    refetchInterval: asOf === undefined && refreshMs,
  });
}
