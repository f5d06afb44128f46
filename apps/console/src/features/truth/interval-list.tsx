import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { formatDuration } from '../../shared/format/format-time.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import type { TruthInterval } from './answered-truth.ts';
import { lasted } from './sum-duration.ts';

type IntervalListProps = {
  readonly intervals: readonly TruthInterval[];
  /** The index of the one the cursor is in; -1 when in none. */
  readonly current: number;
  readonly until: string;
  readonly onChoose: (version: number) => void;
};

const rowHeight = 26;

/** Every interval in which it held: the event that began it, the one that ended it. */
export const IntervalList = memo(function IntervalList(props: IntervalListProps) {
  const { intervals, current, until, onChoose } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: intervals.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  });
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
  }, [virtual, current]);
  return (
    <div ref={scroller} className="min-h-20 grow overflow-y-auto border-t border-line">
      <ol aria-label="Intervals" className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const interval = intervals[index];
          return (
            interval && (
              <li
                key={interval.fromVersion}
                aria-current={index === current}
                aria-setsize={intervals.length}
                aria-posinset={index + 1}
                className={classNames(
                  'absolute top-0 left-0 flex w-full items-center gap-2 px-3 whitespace-nowrap',
                  index === current ? 'bg-accent-soft' : 'hover:bg-hover',
                )}
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              >
                <Interval interval={interval} until={until} onChoose={onChoose} />
              </li>
            )
          );
        })}
      </ol>
    </div>
  );
});

type IntervalProps = {
  readonly interval: TruthInterval;
  readonly until: string;
  readonly onChoose: (version: number) => void;
};

const Interval = memo(function Interval({ interval, until, onChoose }: IntervalProps) {
  const { cause, end } = interval;
  return (
    <>
      <Edge edge={cause} says="It became true" onChoose={onChoose} />
      <span aria-hidden="true" className="text-ink-faint">
        →
      </span>
      {end === null ? (
        <span className="min-w-0 grow basis-0 font-medium">still true</span>
      ) : (
        <Edge edge={end} says="It ended" onChoose={onChoose} />
      )}
      <span className="w-18 shrink-0 text-right text-sm">
        {formatDuration(lasted(interval, until))}
      </span>
      <TimeText
        time={interval.fromAt}
        className="w-24 shrink-0 text-right text-sm text-ink-soft max-md:hidden"
      />
      <span className="w-20 truncate text-sm text-ink-faint max-xl:hidden">{cause.actor}</span>
    </>
  );
});

type EdgeProps = {
  readonly edge: TruthInterval['cause'];
  readonly says: string;
  readonly onChoose: (version: number) => void;
};

function Edge({ edge, says, onChoose }: EdgeProps) {
  const { version, type, actor } = edge;
  const by = actor === null ? '' : `, by ${actor}`;
  return (
    <button
      type="button"
      title={`${says} at version ${version}: ${type}${by}`}
      onClick={() => onChoose(version)}
      className="flex min-w-0 grow basis-0 items-center gap-1.5 rounded-sm text-left hover:underline"
    >
      <EventMark type={type} />
      <span className="sr-only">{says} at version </span>
      <span className="font-medium">{formatNumber(version)}</span>{' '}
      <span className="truncate text-ink-soft">{type}</span>
    </button>
  );
}
