import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../../../shared/api/ask.ts';
import { api } from '../../../shared/api/client.ts';
import { useResting } from '../../../shared/film/use-resting.ts';
import { joinProblems } from './join-problems.ts';
import type { Ribbon } from './ribbon.ts';

/**
 * The versions that could not be folded. No snapshot lies behind the first of them, so the state at
 * the head knows all of them. It is asked for when the first state is there: that comes first.
 */
export function useProblemRibbon(
  streamId: string,
  head: number,
  isFirstThere: boolean,
): Ribbon | null {
  const version = useResting(head, 1_000);
  const { data } = useQuery({
    queryKey: ['fold-problems', streamId, version],
    queryFn: async ({ signal }) => {
      const params = { path: { streamId }, query: { version } };
      const state = await ask(api.GET('/api/streams/{streamId}/state', { params, signal }));
      return joinProblems(state.problems);
    },
    enabled: isFirstThere,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 30_000,
    placeholderData: keepPreviousData,
  });
  return useMemo(
    () =>
      data === undefined || data.length === 0
        ? null
        : { name: 'not folded', look: 'problem', intervals: data },
    [data],
  );
}
