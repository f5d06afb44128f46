import type { Json } from '@hindsight/history';
import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { components } from '../../shared/api/generated/api-types.ts';

/** A value and the version from which it held; none where there was nothing at the path. */
export type SeriesPoint = {
  readonly version: number;
  /** Null at version 0. */
  readonly recordedAt: string | null;
  readonly value?: Json | undefined;
};

export type Series = { readonly points: readonly SeriesPoint[]; readonly thinned: boolean };

type SeriesQuery = {
  readonly streamId: string;
  readonly path: string;
  readonly head: number;
  /** At most so many points. */
  readonly points: number;
};

/** A value over all versions up to the head. The past does not change; the head is another key. */
export const seriesQuery = ({ streamId, path, head, points }: SeriesQuery) =>
  queryOptions({
    queryKey: ['series', streamId, path, head, points],
    queryFn: async ({ signal }) =>
      readSeries(
        await ask(
          api.GET('/api/streams/{streamId}/series', {
            params: { path: { streamId }, query: { path, to: head, points } },
            signal,
          }),
        ),
      ),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: (before: Series | undefined, query) =>
      query?.queryKey[1] === streamId && query.queryKey[2] === path ? before : undefined,
  });

/** The contract’s `unknown` of a value is JSON that came as JSON. */
function readSeries({ points, thinned }: components['schemas']['Series']): Series {
  return { points: points as readonly SeriesPoint[], thinned };
}
