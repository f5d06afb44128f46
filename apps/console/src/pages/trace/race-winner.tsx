import { queryOptions, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ask } from '../../shared/api/ask.ts';
import { api } from '../../shared/api/client.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';

function wonEventQuery(streamId: string, version: number) {
  return queryOptions({
    queryKey: ['event-of-version', streamId, version],
    queryFn: ({ signal }) =>
      ask(
        api.GET('/api/streams/{streamId}/events/{version}', {
          params: { path: { streamId, version } },
          signal,
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

type RaceWinnerProps = { readonly streamId: string; readonly version: number };

/** Who wrote the version that both wanted. */
export function RaceWinner({ streamId, version }: RaceWinnerProps) {
  const { data, error, refetch } = useQuery(wonEventQuery(streamId, version));
  if (error !== null) {
    return <Failed what="Who was first" error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading what="who was first" />;
  const { type, actor, traceId, spanId, recordedAt } = data;
  return (
    <p className="flex flex-wrap items-center gap-1.5 rounded-md bg-sunken px-2 py-1">
      <span className="text-ink-soft">Version {formatNumber(version)} was written by</span>
      {traceId === null ? (
        <span className="text-ink-faint">a writer without a trace</span>
      ) : (
        <TraceLink traceId={traceId} spanId={spanId}>
          this trace
        </TraceLink>
      )}
      {actor !== null && <span>by {actor}</span>}
      <Link
        to="/streams/$streamId"
        params={{ streamId }}
        search={{ v: version }}
        className="flex items-center gap-1 text-accent hover:underline"
      >
        <EventMark type={type} />
        {type}
      </Link>
      <TimeText time={recordedAt} exactly className="text-xs text-ink-faint" />
    </p>
  );
}
