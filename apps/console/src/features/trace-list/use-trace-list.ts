import {
  type InfiniteData,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TraceSummary } from '../../shared/api/schemas.ts';
import { countNew } from './count-new.ts';
import {
  newestTracesQuery,
  type TraceListQuery,
  type TracePage,
  traceListQuery,
} from './trace-list-query.ts';

export type TraceList = {
  readonly traces: readonly TraceSummary[];
  readonly isPending: boolean;
  readonly error: Error | null;
  readonly retry: () => void;
  readonly hasMore: boolean;
  readonly readMore: () => void;
  /** Traces that came since the list was asked for. */
  readonly newCount: number;
  readonly showNew: () => void;
};

/** Traces page by page. What comes meanwhile waits until it is asked for. */
export function useTraceList(query: TraceListQuery, isFollowing: boolean): TraceList {
  const client = useQueryClient();
  const options = traceListQuery(query);
  const found = useInfiniteQuery(options);
  const { data, hasNextPage, isFetching, fetchNextPage, refetch } = found;
  const newest = useQuery({
    ...newestTracesQuery(query),
    enabled: isFollowing && data !== undefined,
  });
  const traces = useMemo(() => distinct(data), [data]);
  const newCount = useMemo(
    () => (isFollowing ? countNew(traces, newest.data ?? []) : 0),
    [traces, newest.data, isFollowing],
  );
  return {
    traces,
    isPending: found.isPending,
    error: found.error,
    retry: () => void (data === undefined ? refetch() : fetchNextPage()),
    hasMore: hasNextPage,
    readMore: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
    newCount,
    showNew: () => {
      // From the newest on: the pages below are read again when somebody goes there.
      client.setQueryData(options.queryKey, (now: InfiniteData<TracePage> | undefined) =>
        now === undefined
          ? now
          : { pages: now.pages.slice(0, 1), pageParams: now.pageParams.slice(0, 1) },
      );
      void refetch();
    },
  };
}

/** A trace that grew between two pages may be in both. */
function distinct(data: InfiniteData<TracePage> | undefined): readonly TraceSummary[] {
  const traces = new Map<string, TraceSummary>();
  for (const { items } of data?.pages ?? []) {
    for (const trace of items) if (!traces.has(trace.traceId)) traces.set(trace.traceId, trace);
  }
  return [...traces.values()];
}
