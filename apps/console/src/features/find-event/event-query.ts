import { queryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { present } from '../../shared/url/read-search.ts';

/** The event at a position of the log; null when there is none, or none yet as of then. */
export function eventAtQuery(position: number, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['event-at', position, asOf ?? null],
    queryFn: async ({ signal }) => {
      const query = { before: position + 1, limit: 1, ...present({ asOf }) };
      const { items } = await ask(api.GET('/api/events', { params: { query }, signal }));
      return items.find((event) => event.position === position) ?? null;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** The event of an id; null when there is none. */
export function eventOfIdQuery(eventId: string, asOf: string | undefined) {
  return queryOptions({
    queryKey: ['event', eventId, asOf ?? null],
    queryFn: async ({ signal }) => {
      const query = { eventId, ...present({ asOf }) };
      const { items } = await ask(api.GET('/api/events', { params: { query }, signal }));
      return items[0] ?? null;
    },
  });
}
