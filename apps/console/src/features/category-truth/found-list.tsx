import { Link } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { formatAmount } from '../../shared/format/format-number.ts';
import { formatDuration } from '../../shared/format/format-time.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { FittedId } from '../../shared/ui/fitted-id.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import type { TruthFound } from './truth-report.ts';

type FoundListProps = { readonly found: readonly TruthFound[]; readonly where: string };

const rowHeight = 28;

/** The streams in which it was ever true, each a link to the event that made it so. */
export function FoundList({ found, where }: FoundListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: found.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  });
  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto">
      <ul
        aria-label="Streams in which it was true"
        className="relative"
        style={{ height: virtual.getTotalSize() }}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const stream = found[index];
          return (
            stream && (
              <li
                key={stream.streamId}
                aria-posinset={index + 1}
                aria-setsize={found.length}
                className="absolute inset-x-0 top-0 border-b border-line hover:bg-hover"
                style={{ height: rowHeight, transform: `translateY(${start}px)` }}
              >
                <Found stream={stream} where={where} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

type FoundProps = { readonly stream: TruthFound; readonly where: string };

const Found = memo(function Found({ stream, where }: FoundProps) {
  const { streamId, firstTrueAt, totalMs, intervals, stillTrue, cause } = stream;
  return (
    <Link
      to="/streams/$streamId"
      params={{ streamId }}
      search={{ where, v: cause.version }}
      className="grid h-full grid-cols-[minmax(0,1fr)_112px] items-center gap-4 px-3 md:grid-cols-[minmax(0,1.2fr)_112px_minmax(0,1fr)_minmax(0,1fr)]"
    >
      <FittedId id={streamId} />
      <TimeText time={firstTrueAt} className="text-right text-ink-soft" />
      <span className="flex items-center gap-2 truncate text-ink-soft max-md:hidden">
        {formatDuration(totalMs)} in {formatAmount(intervals, 'interval')}
        {stillTrue && (
          <span className="rounded-sm bg-warn-soft px-1.5 text-sm text-warn">still true</span>
        )}
      </span>
      <span className="flex min-w-0 items-center gap-2 max-md:hidden">
        <EventMark type={cause.type} />
        <span className="truncate">{cause.type}</span>
        <span className="truncate text-ink-faint">{cause.actor}</span>
      </span>
    </Link>
  );
});
