import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { readDiff } from './read-diff.ts';

/** What differs between two versions. Both are in the past: the answer stays true. */
export const diffQuery = (streamId: string, from: number, to: number) =>
  queryOptions({
    queryKey: ['diff', streamId, from, to],
    queryFn: async ({ signal }) =>
      readDiff(
        await ask(
          api.GET('/api/streams/{streamId}/diff', {
            params: { path: { streamId }, query: { from, to } },
            signal,
          }),
        ),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
