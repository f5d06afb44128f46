import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { LiveState } from '../../shared/live/live-log.ts';
import { type LogQuery, logQuery } from './log-query.ts';
import { buildLogRows, type LogRow } from './log-rows.ts';
import { useTail } from './use-tail.ts';

export type Log = {
  readonly rows: readonly LogRow[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  readonly isReading: boolean;
  readonly readOlder: () => void;
  readonly readNewer: () => void;
  /** Whether new events are awaited here at all. */
  readonly isFollowing: boolean;
  readonly live: LiveState | 'off';
  /** New events that wait. */
  readonly heldCount: number;
  readonly showHeld: () => void;
};

/** The log from a place on, page by page, and what is recorded meanwhile. */
export function useLog(query: LogQuery, isHolding: boolean): Log {
  const options = logQuery(query);
  const found = useInfiniteQuery(options);
  const { data, hasNextPage, hasPreviousPage, isFetching, fetchNextPage, fetchPreviousPage } =
    found;
  const isFollowing =
    query.before === undefined && query.asOf === undefined && query.filter.to === undefined;
  const tail = useTail(query, { isHolding, isFollowing, head: data?.pages[0]?.head });
  const rows = useMemo(() => buildLogRows(data?.pages ?? []), [data]);
  return {
    rows,
    isPending: found.isPending,
    error: found.error,
    retry: () => void (data === undefined ? found.refetch() : fetchNextPage()),
    hasOlder: hasNextPage,
    hasNewer: hasPreviousPage,
    isReading: isFetching,
    readOlder: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
    readNewer: () => {
      if (hasPreviousPage && !isFetching) void fetchPreviousPage();
    },
    isFollowing,
    ...tail,
  };
}
