import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { components } from '../../shared/api/generated/api-types.ts';

export type Latency = components['schemas']['LatencyByVersion'];
export type LatencyPoint = Latency['points'][number];

const points = 200;

/** How long the versions up to the head took to write. Spans come late: it is asked again later. */
export function latencyQuery(streamId: string, head: number) {
  return queryOptions({
    queryKey: ['latency', streamId, head],
    queryFn: ({ signal }): Promise<Latency> =>
      ask(
        api.GET('/api/streams/{streamId}/latency', {
          params: { path: { streamId }, query: { to: head, points } },
          signal,
        }),
      ),
    staleTime: 10_000,
    enabled: head > 0,
    placeholderData: (before: Latency | undefined, query) =>
      query?.queryKey[1] === streamId ? before : undefined,
  });
}
