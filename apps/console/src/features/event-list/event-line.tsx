import { ChartNoAxesGantt, TriangleAlert } from 'lucide-react';
import { memo } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import type { EventRow } from './rows/event-row.ts';

export const lineHeight = 42;

type EventLineProps = {
  readonly id: string;
  readonly version: number;
  /** Nothing while it is on its way. */
  readonly row: EventRow | undefined;
  /** What the search knows of it already. */
  readonly type: string | undefined;
  readonly top: number;
  readonly place: number;
  readonly of: number;
  readonly isCurrent: boolean;
  readonly onChoose: (version: number) => void;
  readonly onTrace: (traceId: string) => void;
};

/** One version: its event, how long after the one before, by whom, what it changed. */
export const EventLine = memo(function EventLine(props: EventLineProps) {
  const { id, version, row, top, place, of, isCurrent, onChoose, onTrace } = props;
  const type = row?.type ?? props.type;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isCurrent}
      aria-posinset={place}
      aria-setsize={of}
      onClick={() => onChoose(version)}
      style={{ transform: `translateY(${top}px)`, height: lineHeight }}
      className={classNames(
        'group absolute inset-x-0 top-0 flex cursor-pointer flex-col justify-center border-l-2 px-2.5 text-sm',
        isCurrent ? 'border-accent bg-accent-soft' : 'border-transparent hover:bg-hover',
      )}
    >
      <span className="flex items-center gap-1.5">
        {type !== undefined && <EventMark type={type} />}
        <span className={classNames(isCurrent ? 'text-ink' : 'text-ink-soft')}>
          {formatNumber(version)}
        </span>
        <span className="min-w-0 grow truncate font-medium">{type ?? ' '}</span>
        {row != null && row.traceId !== null && (
          <TraceMark traceId={row.traceId} onTrace={onTrace} />
        )}
        <span className="shrink-0 text-ink-soft">{row?.gap}</span>
      </span>
      <span className="flex items-center gap-1.5 text-xs text-ink-soft">
        {row !== undefined && row.problem !== null && (
          <span className="flex min-w-0 grow items-center gap-1 text-removed" title={row.problem}>
            <TriangleAlert size={12} aria-hidden="true" className="shrink-0" />
            <span className="truncate">Could not be folded: {row.problem}</span>
          </span>
        )}
        {row?.problem == null && (
          <span className="min-w-0 grow truncate" title={row?.summary ?? undefined}>
            {row?.summary ?? ' '}
          </span>
        )}
        <span className="max-w-28 shrink-0 truncate text-ink-faint">{row?.actor}</span>
      </span>
    </div>
  );
});

type TraceMarkProps = {
  readonly traceId: string;
  readonly onTrace: (traceId: string) => void;
};

/** For the pointer only: no link may stand in an option. By keyboard it is `x`, or the inspector. */
function TraceMark({ traceId, onTrace }: TraceMarkProps) {
  return (
    <span
      aria-hidden="true"
      title={`Trace ${traceId}`}
      onClick={(event) => {
        event.stopPropagation();
        onTrace(traceId);
      }}
      className="shrink-0 rounded-sm text-ink-faint opacity-0 group-hover:opacity-100 hover:text-accent"
    >
      <ChartNoAxesGantt size={13} />
    </span>
  );
}
