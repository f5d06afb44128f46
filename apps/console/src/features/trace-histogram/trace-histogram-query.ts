import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { components, paths } from '../../shared/api/generated/api-types.ts';

export type TraceHistogramData = components['schemas']['TraceHistogram'];

type Query = NonNullable<paths['/api/traces/histogram']['get']['parameters']['query']>;

const buckets = 100;

export function traceHistogramQuery(filter: Query) {
  return queryOptions({
    queryKey: ['trace-histogram', filter],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/traces/histogram', { params: { query: { ...filter, buckets } }, signal })),
    placeholderData: keepPreviousData,
  });
}
