import { useQuery } from '@tanstack/react-query';
import { type PointerEvent, useState } from 'react';
import { formatAmount } from '../../shared/format/format-number.ts';
import { formatTime } from '../../shared/format/format-time.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Failed } from '../../shared/ui/panel-states.tsx';
import { bucketAt, rangeOf, sumCounts, type TimeRange } from './choose-range.ts';
import { HistogramBars } from './histogram-bars.tsx';
import { type Histogram, type HistogramFilter, histogramQuery } from './histogram-query.ts';

type LogHistogramProps = {
  readonly filter: HistogramFilter;
  /** New events are awaited, so the counts grow. */
  readonly isFollowing: boolean;
  /** What is counted leaves out a filter of the list. */
  readonly isPayloadFiltered: boolean;
  readonly onRange: (range: TimeRange | undefined) => void;
};

const nothing: Histogram = { from: null, to: null, buckets: [], sampled: false };

/** How many events there were when. Drawing over it chooses a time. */
export function LogHistogram(props: LogHistogramProps) {
  const { filter, isFollowing, isPayloadFiltered, onRange } = props;
  const { data, error, refetch } = useQuery({
    ...histogramQuery(filter),
    refetchInterval: isFollowing ? 10_000 : false,
  });
  const [drawn, setDrawn] = useState<readonly [number, number]>();
  const [pointed, setPointed] = useState<number>();
  if (error !== null && data === undefined) {
    return <Failed what="The histogram" error={error} onRetry={() => void refetch()} />;
  }
  const { buckets, sampled } = data ?? nothing;
  const place = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return bucketAt(buckets, (event.clientX - left) / width);
  };
  const finish = () => {
    if (drawn === undefined) return;
    setDrawn(undefined);
    const range = rangeOf(buckets, drawn[0], drawn[1]);
    if (range !== undefined) onRange(range);
  };
  const said = drawn ?? (pointed === undefined ? undefined : ([pointed, pointed] as const));
  const total = `${sampled ? 'about ' : ''}${formatAmount(sumCounts(buckets), 'event')}`;
  return (
    <section
      aria-label="Events over time"
      className="flex shrink-0 flex-col gap-1 border-b border-line bg-surface px-3 pt-2 pb-1"
    >
      {/* The fields From and To do the same by keyboard. */}
      <div
        className="relative h-11 cursor-crosshair touch-none select-none"
        onPointerDown={(event) => {
          if (event.button !== 0 || buckets.length === 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawn([place(event), place(event)]);
        }}
        onPointerMove={(event) => {
          setPointed(place(event));
          if (drawn !== undefined) setDrawn([drawn[0], place(event)]);
        }}
        onPointerUp={finish}
        onPointerCancel={() => setDrawn(undefined)}
        onPointerLeave={() => setPointed(undefined)}
      >
        <HistogramBars buckets={buckets} drawn={said} name={`${total} over time`} />
      </div>
      <p className="flex h-6 items-center gap-3 text-xs text-ink-faint">
        <span>{data?.from && formatTime(data.from)}</span>
        <span className="mx-auto text-ink-soft">
          {describe(data, said) ?? `${total}${isPayloadFiltered ? ' without the data filter' : ''}`}
        </span>
        {(filter.from !== undefined || filter.to !== undefined) && (
          <Button look="quiet" className="h-5 text-xs" onClick={() => onRange(undefined)}>
            All times
          </Button>
        )}
        <span>{data?.to && formatTime(data.to)}</span>
      </p>
    </section>
  );
}

/** “3 Mar 14:00 to 3 Mar 15:00: 120 events”. */
function describe(
  data: Histogram | undefined,
  said: readonly [number, number] | undefined,
): string | undefined {
  if (data === undefined || said === undefined) return undefined;
  const [start, end] = said;
  const range = rangeOf(data.buckets, start, end);
  if (range === undefined) return undefined;
  const inside = data.buckets.slice(Math.min(start, end), Math.max(start, end) + 1);
  const count = `${data.sampled ? 'about ' : ''}${formatAmount(sumCounts(inside), 'event')}`;
  return `${formatTime(range.from)} to ${formatTime(range.to)}: ${count}`;
}
