import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { useAsOf } from '../../shared/as-of/use-as-of.ts';
import { useResting } from '../../shared/film/use-resting.ts';
import type { StreamTruth as Answer } from './answered-truth.ts';

export type StreamTruth = {
  /** While the head has moved on, that of the head before. */
  readonly answer: Answer | undefined;
  readonly isAsking: boolean;
  readonly error: unknown;
  readonly askAgain: () => void;
  /** Until when what still holds has held: now, or the moment that is looked at. */
  readonly until: string;
};

/** So long the head must stand still until it is asked again. */
const headRestMs = 700;

/** Where an expression held in a stream. Asked when there is an expression, again when the head moved. */
export function useStreamTruth(
  streamId: string,
  where: string | undefined,
  head: number,
): StreamTruth {
  const asOf = useAsOf();
  const restedHead = useResting(head, headRestMs);
  const { data, isFetching, error, refetch, dataUpdatedAt } = useQuery({
    queryKey: ['stream-truth', streamId, where, asOf, restedHead],
    enabled: where !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) =>
      ask(
        api.POST('/api/streams/{streamId}/truth', {
          params: { path: { streamId }, query: { asOf } },
          body: { where: where ?? '' },
          signal,
        }),
      ),
    placeholderData: (before, query) =>
      query?.queryKey[1] === streamId && query.queryKey[2] === where && query.queryKey[3] === asOf
        ? before
        : undefined,
  });
  return useMemo(() => {
    const answer = where === undefined ? undefined : data;
    return {
      answer,
      isAsking: isFetching,
      error: where === undefined ? null : error,
      askAgain: () => void refetch(),
      until: untilWhen(asOf, answer, dataUpdatedAt),
    };
  }, [where, data, isFetching, error, refetch, asOf, dataUpdatedAt]);
}

function untilWhen(asOf: string | undefined, answer: Answer | undefined, askedAt: number): string {
  if (asOf === undefined) return new Date(askedAt || Date.now()).toISOString();
  const isPosition = /^\d+$/.test(asOf);
  return isPosition ? (answer?.intervals.at(-1)?.toAt ?? '') : asOf;
}
