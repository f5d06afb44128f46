import { keepPreviousData, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import type { StoredEvent, StreamDetail } from '../../shared/api/schemas.ts';
import type { LiveState } from '../../shared/live/live-log.ts';
import { useLiveLog } from '../../shared/live/use-live-log.ts';

const streamQuery = (streamId: string, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['stream', streamId, asOf],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/streams/{streamId}', {
          params: { path: { streamId }, query: { asOf } },
          signal,
        }),
      ),
    placeholderData: keepPreviousData,
  });

type StreamHead = {
  readonly detail: StreamDetail | undefined;
  /** The last version there is, as of the moment that is looked at. */
  readonly head: number;
  readonly error: unknown;
  readonly retry: () => void;
  readonly live: LiveState | 'off';
};

/** A stream and its head, which moves while it is looked at now; as of the past it stands still. */
export function useStreamHead(streamId: string, asOf: string | undefined): StreamHead {
  const queryClient = useQueryClient();
  // Where the log is followed from is known before the stream is read: nothing falls between.
  const position = useHeadPosition(asOf === undefined);
  const isReady = asOf !== undefined || position !== undefined;
  const query = useQuery({ ...streamQuery(streamId, asOf), enabled: isReady });
  const detail =
    query.isPlaceholderData && query.data?.streamId !== streamId ? undefined : query.data;
  const [grown, setGrown] = useState({ streamId, version: 0 });
  const refresh = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(refresh.current), []);
  const onEvents = useCallback(
    (events: readonly StoredEvent[]) => {
      const version = events.reduce(
        (most, event) => (event.streamId === streamId ? Math.max(most, event.version) : most),
        0,
      );
      setGrown((before) => ({
        streamId,
        version: Math.max(version, before.streamId === streamId ? before.version : 0),
      }));
      // The density and the counts may lag a little.
      clearTimeout(refresh.current);
      refresh.current = setTimeout(
        () => void queryClient.invalidateQueries({ queryKey: ['stream', streamId] }),
        1_000,
      );
    },
    [queryClient, streamId],
  );
  const live = useLiveLog({ isOn: asOf === undefined, after: position, streamId, onEvents });
  const newest = asOf === undefined && grown.streamId === streamId ? grown.version : 0;
  return {
    detail,
    head: Math.max(detail?.version ?? 0, newest),
    error: query.error,
    retry: () => void query.refetch(),
    live,
  };
}

/** The end of the log, read once. */
function useHeadPosition(isOn: boolean): number | undefined {
  const { data } = useQuery({
    queryKey: ['health'],
    queryFn: ({ signal }) => ask(api.GET('/api/health', { signal })),
    enabled: isOn,
    staleTime: 0,
  });
  return data?.log.position;
}
