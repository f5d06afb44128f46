import { queryOptions } from '@tanstack/react-query';
import { ask } from '../api/ask.ts';
import { api } from '../api/client.ts';

/** The time of a moment: itself, or when the event at that position was recorded. */
export function asOfTimeQuery(asOf: string | undefined) {
  const isPosition = asOf !== undefined && /^\d+$/.test(asOf);
  return queryOptions({
    queryKey: ['as-of-time', asOf ?? null],
    queryFn: async ({ signal }): Promise<string | null> => {
      if (asOf === undefined || !isPosition) return asOf ?? null;
      const query = { before: Number(asOf) + 1, limit: 1 };
      const { items } = await ask(api.GET('/api/events', { params: { query }, signal }));
      return items[0]?.recordedAt ?? null;
    },
    ...(!isPosition && { initialData: asOf ?? null }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
