import { infiniteQueryOptions } from '@tanstack/react-query';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { present } from '../../shared/url/read-search.ts';
import type { LogFilter } from './log-filter.ts';
import { type LogPage, type LogPlace, pageOf } from './log-pages.ts';

export type LogQuery = {
  readonly filter: LogFilter;
  /** Where the list begins; the newest when not given. */
  readonly before: number | undefined;
  readonly asOf: string | undefined;
};

const pageSize = 200;

export async function readLogPage(
  { filter, asOf }: LogQuery,
  place: LogPlace,
  signal?: AbortSignal,
): Promise<LogPage> {
  // The end of the log is asked for first: what comes after it is in the page, or comes live.
  const head = place === 'newest' ? await readHead(signal) : undefined;
  const where = place === 'newest' ? {} : place;
  const query = { ...present({ ...filter, asOf }), ...where, limit: pageSize };
  const answer = await ask(
    api.GET('/api/events', { params: { query }, ...(signal !== undefined && { signal }) }),
  );
  return pageOf(place, answer, head);
}

async function readHead(signal: AbortSignal | undefined): Promise<number> {
  const health = api.GET('/api/health', signal === undefined ? {} : { signal });
  return (await ask(health)).log.position;
}

export function logQuery(query: LogQuery) {
  const { filter, before, asOf } = query;
  const start: LogPlace = before === undefined ? 'newest' : { before };
  return infiniteQueryOptions({
    queryKey: ['log', present({ ...filter }), before ?? null, asOf ?? null],
    queryFn: ({ pageParam, signal }) => readLogPage(query, pageParam, signal),
    initialPageParam: start,
    getNextPageParam: ({ older }: LogPage) => older,
    getPreviousPageParam: ({ newer }: LogPage) => newer,
    // What is written does not change, and what is new comes live.
    staleTime: Number.POSITIVE_INFINITY,
    // A page keeps its identity, or is another: comparing thousands of events finds nothing new.
    structuralSharing: false,
  });
}
