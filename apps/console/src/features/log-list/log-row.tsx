import { Link } from '@tanstack/react-router';
import { ChartNoAxesGantt, Waypoints } from 'lucide-react';
import { memo } from 'react';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import { formatGap, formatTimeExactly } from '../../shared/format/format-time.ts';
import { summarizeData } from '../../shared/format/summarize-data.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';

export const logColumns = {
  position: 'w-16 shrink-0 text-right',
  time: 'w-40 shrink-0 @max-xl:w-36',
  type: 'w-44 shrink-0 @max-xl:w-0 @max-xl:shrink @max-xl:grow',
  stream: 'w-44 shrink-0 @max-2xl:hidden',
  actor: 'w-32 shrink-0 @max-4xl:hidden',
  data: 'min-w-0 grow @max-xl:hidden',
  correlation: 'w-7 shrink-0',
  trace: 'w-7 shrink-0',
};

type LogRowProps = {
  readonly id: string;
  readonly event: StoredEvent;
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly top: number;
  readonly onOpen: (event: StoredEvent) => void;
};

/** One event in a line. Its links are reached by Tab when it is the active one. */
export const LogRowView = memo(function LogRowView(props: LogRowProps) {
  const { id, event, isActive, isOpen, top, onOpen } = props;
  const { position, streamId, version, type, actor, correlationId, recordedAt, occurredAt } = event;
  const tabIndex = isActive ? 0 : -1;
  return (
    <tr
      id={id}
      aria-selected={isOpen}
      onClick={() => onOpen(event)}
      style={{ transform: `translateY(${top}px)` }}
      className={classNames(
        'absolute inset-x-0 top-0 flex h-7 cursor-default items-center gap-3 border-b border-line px-3 whitespace-nowrap',
        isOpen ? 'bg-accent-soft' : 'hover:bg-hover',
        isActive &&
          'shadow-[inset_3px_0_0_var(--accent)] outline-accent -outline-offset-2 group-focus-visible:outline-2',
      )}
    >
      <td className={classNames(logColumns.position, 'text-ink-soft')}>{position}</td>
      <td className={classNames(logColumns.time, 'flex gap-2')}>
        <time dateTime={recordedAt} title={`Recorded ${recordedAt}`}>
          {recordedAt.slice(11, 23)}
        </time>
        {occurredAt !== null && occurredAt !== recordedAt && (
          <Occurred at={occurredAt} recordedAt={recordedAt} />
        )}
      </td>
      <td className={classNames(logColumns.type, 'flex items-center gap-1.5 overflow-hidden')}>
        <EventMark type={type} />
        <span className="truncate font-medium" title={type}>
          {type}
        </span>
      </td>
      <td className={classNames(logColumns.stream, 'overflow-hidden')}>
        <Link
          to="/streams/$streamId"
          params={{ streamId }}
          search={{ v: version }}
          tabIndex={tabIndex}
          onClick={(click) => click.stopPropagation()}
          className="text-accent hover:underline"
        >
          <IdText id={streamId} most={19} />
          <span className="sr-only"> at version {version}</span>
        </Link>
      </td>
      <td className={classNames(logColumns.actor, 'truncate text-ink-soft')}>{actor}</td>
      <td className={classNames(logColumns.data, 'truncate text-ink-soft')}>
        {summarizeData(event.data)}
      </td>
      <td className={logColumns.correlation}>
        {correlationId !== null && (
          <Link
            to="/correlations/$correlationId"
            params={{ correlationId }}
            tabIndex={tabIndex}
            aria-label={`Correlation ${correlationId}`}
            title={`Correlation ${correlationId}`}
            onClick={(click) => click.stopPropagation()}
            className="flex size-6 items-center justify-center rounded-md text-ink-faint hover:bg-hover hover:text-accent"
          >
            <Waypoints size={14} aria-hidden="true" />
          </Link>
        )}
      </td>
      <td className={logColumns.trace}>
        {event.traceId !== null && (
          <TraceLink
            traceId={event.traceId}
            spanId={event.spanId}
            name={`Trace ${event.traceId}`}
            title={`Trace ${event.traceId}`}
            tabIndex={tabIndex}
            onClick={(click) => click.stopPropagation()}
            className="flex size-6 items-center justify-center rounded-md text-ink-faint hover:bg-hover hover:text-accent"
          >
            <ChartNoAxesGantt size={14} aria-hidden="true" />
          </TraceLink>
        )}
      </td>
    </tr>
  );
});

function Occurred({ at, recordedAt }: { readonly at: string; readonly recordedAt: string }) {
  return (
    <time
      dateTime={at}
      title={`Occurred ${formatTimeExactly(at)}, recorded ${formatTimeExactly(recordedAt)}`}
      className="truncate text-xs leading-5 text-changed"
    >
      <span className="sr-only">occurred </span>
      {formatGap(recordedAt, at)}
    </time>
  );
}
