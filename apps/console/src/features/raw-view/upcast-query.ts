import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { readUpcast } from './read-upcast.ts';

/** An event’s data as stored and as it is read now. It does not change. */
export const upcastQuery = (streamId: string, version: number) =>
  queryOptions({
    queryKey: ['upcast', streamId, version],
    queryFn: async ({ signal }) =>
      readUpcast(
        await ask(
          api.GET('/api/streams/{streamId}/events/{version}/upcast', {
            params: { path: { streamId, version } },
            parseAs: 'text',
            signal,
          }),
        ),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: version > 0,
  });
