import { queryOptions } from '@tanstack/react-query';
import { ApiProblem } from '../../shared/api/api-problem.ts';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { readStored, readUpcast, type Upcast } from './read-upcast.ts';

/** An event’s data as stored and as it is read now. It does not change. */
export const upcastQuery = (streamId: string, version: number) =>
  queryOptions({
    queryKey: ['upcast', streamId, version],
    queryFn: async ({ signal }): Promise<Upcast> => {
      const asked = {
        params: { path: { streamId, version } },
        parseAs: 'text',
        signal,
      } as const;
      try {
        return readUpcast(
          await ask(api.GET('/api/streams/{streamId}/events/{version}/upcast', asked)),
        );
      } catch (error) {
        // Without an aggregate nothing is read otherwise than it is stored.
        if (!(error instanceof ApiProblem) || error.code !== 'aggregate_not_found') throw error;
        return readStored(await ask(api.GET('/api/streams/{streamId}/events/{version}', asked)));
      }
    },
    staleTime: Number.POSITIVE_INFINITY,
    enabled: version > 0,
  });
