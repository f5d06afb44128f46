import { useQuery } from '@tanstack/react-query';
import { type PointerEvent, useMemo, useState } from 'react';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { formatTime } from '../../shared/format/format-time.ts';
import { formatNs } from '../../shared/trace/format-ns.ts';
import { Button } from '../../shared/ui/button.tsx';
import { Failed } from '../../shared/ui/panel-states.tsx';
import {
  bucketAt,
  buildBars,
  type HistogramSum,
  rangeOf,
  sumBuckets,
  type TimeRange,
} from './build-bars.ts';
import { HistogramPicture } from './histogram-picture.tsx';
import { type TraceHistogramData, traceHistogramQuery } from './trace-histogram-query.ts';

type TraceHistogramProps = {
  readonly filter: Parameters<typeof traceHistogramQuery>[0];
  /** New traces are awaited, so the counts grow. */
  readonly isFollowing: boolean;
  readonly onRange: (range: TimeRange | undefined) => void;
};

const nothing: TraceHistogramData['buckets'] = [];

/** When traces were begun, which of them failed, and when it was slow. Drawing over it chooses a time. */
export function TraceHistogram({ filter, isFollowing, onRange }: TraceHistogramProps) {
  const { data, error, refetch } = useQuery({
    ...traceHistogramQuery(filter),
    refetchInterval: isFollowing ? 10_000 : false,
  });
  const [drawn, setDrawn] = useState<readonly [number, number]>();
  const [pointed, setPointed] = useState<number>();
  const buckets = data?.buckets ?? nothing;
  const bars = useMemo(() => buildBars(buckets), [buckets]);
  if (error !== null && data === undefined) {
    return <Failed what="The histogram" error={error} onRetry={() => void refetch()} />;
  }
  const place = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    return bucketAt(buckets, (event.clientX - left) / Math.max(1, width));
  };
  const finish = () => {
    if (drawn === undefined) return;
    setDrawn(undefined);
    const range = rangeOf(buckets, drawn);
    if (range !== undefined) onRange(range);
  };
  const said = drawn ?? (pointed === undefined ? undefined : ([pointed, pointed] as const));
  const range = said && rangeOf(buckets, said);
  const inside = said && buckets.slice(Math.min(...said), Math.max(...said) + 1);
  return (
    <section
      aria-label="Traces over time"
      className="flex shrink-0 flex-col gap-1 border-b border-line bg-surface px-3 pt-2 pb-1"
    >
      {/* The fields From and To do the same by keyboard. */}
      <div
        className="relative h-16 cursor-crosshair touch-none select-none"
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
        <HistogramPicture
          bars={bars}
          drawn={said}
          name={`${tell(sumBuckets(buckets))}, over time`}
        />
      </div>
      <p className="flex min-h-6 flex-wrap items-center gap-x-3 text-xs text-ink-faint">
        <span>{data !== undefined && formatTime(data.from)}</span>
        <span className="mx-auto flex flex-wrap gap-x-3 text-ink-soft">
          {range !== undefined && inside !== undefined ? (
            `${formatTime(range.from)} to ${formatTime(range.to)}: ${tell(sumBuckets(inside))}`
          ) : (
            <>
              {tell(sumBuckets(buckets))}
              <span className="text-ink-faint max-md:hidden">
                red: failed · line above: how long 95 of 100 took at most
              </span>
            </>
          )}
        </span>
        {(filter.from !== undefined || filter.to !== undefined) && (
          <Button look="quiet" className="h-6 text-xs" onClick={() => onRange(undefined)}>
            All times
          </Button>
        )}
        <span>{data !== undefined && formatTime(data.to)}</span>
      </p>
    </section>
  );
}

/** “120 traces, 3 failed, slowest 1.2 s”. */
function tell({ traces, errors, maxMs }: HistogramSum): string {
  const parts = [
    formatAmount(traces, 'trace'),
    errors > 0 && `${formatNumber(errors)} failed`,
    maxMs !== undefined && `slowest ${formatNs(maxMs * 1e6)}`,
  ];
  return parts.filter(Boolean).join(', ');
}
