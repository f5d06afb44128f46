import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { StreamSummary } from '../../shared/api/schemas.ts';

const none: readonly StreamSummary[] = [];

/** The streams whose id holds the text, newest activity first. */
export function useFoundStreams(text: string): readonly StreamSummary[] {
  const q = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['palette', 'streams', q],
    queryFn: ({ signal }) =>
      ask(api.GET('/api/streams', { params: { query: { q, limit: 8 } }, signal })),
    enabled: q.length >= 2 && q.length <= 200,
    placeholderData: keepPreviousData,
  });
  return q.length >= 2 ? (data?.items ?? none) : none;
}
