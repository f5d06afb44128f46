import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { readBlame } from './read-blame.ts';

/** As many as are asked for at first, and as many as there can be at most. */
export const blameLimits = { first: 1_000, most: 10_000 } as const;

type BlameOf = {
  readonly streamId: string;
  readonly version: number;
  readonly limit: number;
  /** Only what is there or below. */
  readonly path?: string | undefined;
};

/** Who set what, at a version. It is in the past: the answer stays true. */
export const blameQuery = ({ streamId, version, limit, path }: BlameOf) =>
  queryOptions({
    queryKey: ['blame', streamId, version, limit, path],
    queryFn: async ({ signal }) =>
      readBlame(
        await ask(
          api.GET('/api/streams/{streamId}/blame', {
            params: { path: { streamId }, query: { version, limit, path } },
            signal,
          }),
        ),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
