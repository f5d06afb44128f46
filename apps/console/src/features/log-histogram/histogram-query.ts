import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { components } from '../../shared/api/generated/api-types.ts';
import { present } from '../../shared/url/read-search.ts';

export type Histogram = components['schemas']['Histogram'];

export type HistogramFilter = {
  readonly category?: string | undefined;
  readonly type?: string | undefined;
  readonly actor?: string | undefined;
  readonly correlationId?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asOf?: string | undefined;
};

export function histogramQuery({ category, type, actor, correlationId, ...time }: HistogramFilter) {
  const query = present({ category, type, actor, correlationId, ...time });
  return queryOptions({
    queryKey: ['log-histogram', query],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/events/histogram', { params: { query: { ...query, buckets: 120 } }, signal }),
      ),
    placeholderData: keepPreviousData,
  });
}
