import { CircleX, ClockAlert, Swords } from 'lucide-react';
import { memo } from 'react';
import type { TraceSummary } from '../../shared/api/schemas.ts';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { formatTime, formatTimeExactly } from '../../shared/format/format-time.ts';
import { chooseServiceColor } from '../../shared/trace/choose-service-color.ts';
import { formatNs, formatNsExactly } from '../../shared/trace/format-ns.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { classNames } from '../../shared/ui/class-names.ts';
import { IdText } from '../../shared/ui/id-text.tsx';

export const traceColumns = {
  time: 'w-38 shrink-0 @max-2xl:w-20 @max-lg:w-15',
  root: 'min-w-0 grow basis-0',
  outcome: 'w-32 shrink-0 @max-2xl:w-16 @max-lg:w-13',
  duration: 'w-48 shrink-0 @max-4xl:w-28 @max-lg:w-18',
  spans: 'w-14 shrink-0 text-right @max-4xl:hidden',
  services: 'w-54 shrink-0 @max-5xl:hidden',
  streams: 'w-42 shrink-0 @max-3xl:hidden',
} as const;

type TraceRowProps = {
  readonly id: string;
  readonly trace: TraceSummary;
  readonly top: number;
  readonly isActive: boolean;
  /** What a whole bar is. */
  readonly wholeMs: number;
  readonly onActive: (traceId: string) => void;
};

/** One trace in a line; all of it leads there. */
export const TraceRow = memo(function TraceRow(props: TraceRowProps) {
  const { id, trace, top, isActive, wholeMs, onActive } = props;
  const { traceId, rootName, rootService, hasRoot, startedAt, listedAt, durationMs, spans } = trace;
  return (
    <tr
      id={id}
      aria-selected={isActive}
      onPointerDown={() => onActive(traceId)}
      style={{ transform: `translateY(${top}px)` }}
      className={classNames(
        'absolute inset-x-0 top-0 flex h-8 items-center gap-3 border-b border-line bg-surface px-3 whitespace-nowrap hover:bg-hover',
        isActive &&
          'shadow-[inset_3px_0_0_var(--accent)] outline-accent -outline-offset-2 group-focus-visible:outline-2',
      )}
    >
      <td className={classNames(traceColumns.time, 'truncate text-ink-soft')}>
        <time dateTime={listedAt} title={listedAt}>
          <span className="@max-2xl:hidden">{formatTimeExactly(listedAt)}</span>
          <span className="hidden @max-2xl:inline">{listedAt.slice(11, 19)}</span>
        </time>
      </td>
      <td className={classNames(traceColumns.root, 'flex items-center gap-1.5')}>
        <span
          aria-hidden="true"
          style={{ backgroundColor: chooseServiceColor(rootService) }}
          className="h-4 w-1 shrink-0 rounded-full"
        />
        <TraceLink
          traceId={traceId}
          tabIndex={isActive ? 0 : -1}
          className="min-w-0 truncate font-medium text-ink after:absolute after:inset-0 hover:underline"
        >
          {rootName}
        </TraceLink>
        <span className="min-w-0 shrink-[9999] truncate text-xs text-ink-faint @max-2xl:hidden">
          {rootService}
        </span>
        {!hasRoot && (
          <span
            title="The span that began it has not come: this is the earliest that has"
            className="shrink-0 rounded-sm border border-line px-1 text-xs leading-4 text-ink-soft"
          >
            no root yet
          </span>
        )}
        {listedAt !== startedAt && (
          <span
            title={`It says it began ${startedAt}, which does not go with when it came: the list has it where it came`}
            className="flex shrink-0 items-center gap-1 rounded-sm border border-warn px-1 text-xs leading-4 text-warn"
          >
            <ClockAlert size={11} aria-hidden="true" className="shrink-0" />
            <span className="@max-2xl:sr-only">says {formatTime(startedAt)}</span>
          </span>
        )}
      </td>
      <td className={classNames(traceColumns.outcome, 'flex items-center gap-2 overflow-hidden')}>
        <Outcome trace={trace} />
      </td>
      <td className={classNames(traceColumns.duration, 'flex items-center gap-2')}>
        <span
          title={formatNsExactly(durationMs * 1e6)}
          className="w-15 shrink-0 text-right font-medium"
        >
          {formatNs(durationMs * 1e6)}
        </span>
        <span
          aria-hidden="true"
          className="h-1.5 min-w-0 grow rounded-full bg-sunken @max-lg:hidden"
        >
          <span
            style={{
              width: `${Math.max(1, Math.min(1, durationMs / wholeMs) * 100)}%`,
              backgroundColor: chooseServiceColor(rootService),
            }}
            className={classNames(
              'block h-full rounded-full',
              durationMs > wholeMs && 'border-r-6 border-ink',
            )}
          />
        </span>
      </td>
      <td className={classNames(traceColumns.spans, 'text-ink-soft')}>{formatNumber(spans)}</td>
      <td className={classNames(traceColumns.services, 'flex gap-2.5 overflow-hidden')}>
        <Services trace={trace} />
      </td>
      <td className={classNames(traceColumns.streams, 'truncate text-ink-soft')}>
        <Streams trace={trace} />
      </td>
    </tr>
  );
});

function Outcome({ trace }: { readonly trace: TraceSummary }) {
  const { errors, conflicts } = trace;
  return (
    <>
      {errors > 0 && (
        <span
          title={`${formatAmount(errors, 'span')} failed`}
          className="flex items-center gap-1 font-medium text-removed"
        >
          <CircleX size={13} aria-hidden="true" className="shrink-0" />
          <span className="@max-2xl:sr-only">failed</span>
        </span>
      )}
      {conflicts > 0 && (
        <span
          title={formatAmount(conflicts, 'version conflict')}
          className="flex items-center gap-1 text-warn"
        >
          <Swords size={13} aria-hidden="true" className="shrink-0" />
          <span className="@max-2xl:sr-only">conflict</span>
        </span>
      )}
    </>
  );
}

const mostServices = 3;

function Services({ trace: { services } }: { readonly trace: TraceSummary }) {
  return (
    <>
      {services.slice(0, mostServices).map(({ service, spans }) => (
        <span
          key={service}
          title={`${service}: ${formatAmount(spans, 'span')}`}
          className="flex min-w-0 items-center gap-1 text-xs text-ink-soft"
        >
          <span
            aria-hidden="true"
            style={{ backgroundColor: chooseServiceColor(service) }}
            className="size-2 shrink-0 rounded-full"
          />
          <span className="truncate">{service}</span>
        </span>
      ))}
      {services.length > mostServices && (
        <span className="text-xs text-ink-faint">+{services.length - mostServices}</span>
      )}
    </>
  );
}

function Streams({ trace: { streams, events } }: { readonly trace: TraceSummary }) {
  const [first] = streams;
  if (first === undefined) return null;
  return (
    <>
      <IdText id={first} most={16} className="text-xs" />
      {streams.length > 1 && <span className="text-xs"> +{streams.length - 1}</span>}
      {events > 0 && (
        <span className="text-xs text-added" title={`It wrote ${formatAmount(events, 'event')}`}>
          {' '}
          +{formatAmount(events, 'event')}
        </span>
      )}
    </>
  );
}
