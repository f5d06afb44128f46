import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';

/** Which trace and span wrote a version. What is recorded does not change. */
export function versionTraceQuery(streamId: string, version: number) {
  return queryOptions({
    queryKey: ['trace-of-version', streamId, version],
    queryFn: async ({ signal }) => {
      const { traceId, spanId } = await ask(
        api.GET('/api/streams/{streamId}/events/{version}', {
          params: { path: { streamId, version } },
          signal,
        }),
      );
      return { traceId, spanId };
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: version > 0,
  });
}
