import { memo } from 'react';
import type { StreamSummary } from '../../shared/api/schemas.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { formatAge, formatTime } from '../../shared/format/format-time.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { FittedId } from '../../shared/ui/fitted-id.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import type { StreamLinks } from './use-stream-links.ts';

export const rowHeight = 28;

export const columnsClass =
  'grid items-center gap-4 px-3 grid-cols-[minmax(0,1fr)_64px_88px] md:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_72px_112px] lg:grid-cols-[minmax(0,1.2fr)_minmax(0,1fr)_80px_120px_136px]';

type StreamRowProps = {
  /** Undefined while it is on its way. */
  readonly stream: StreamSummary | undefined;
  readonly index: number;
  readonly isCursor: boolean;
  /** By Tab: one row of all is. */
  readonly isReachable: boolean;
  readonly now: number;
  readonly onFocus: (index: number) => void;
  readonly links: StreamLinks;
};

/** One stream: all of the row is the link to it. */
export const StreamRow = memo(function StreamRow(props: StreamRowProps) {
  const { stream, index, isCursor, isReachable, now, onFocus, links } = props;
  return (
    <li
      aria-posinset={index + 1}
      aria-setsize={-1}
      data-index={index}
      className={classNames(
        columnsClass,
        'absolute inset-x-0 top-0 border-b border-line contain-strict focus-within:bg-accent-soft hover:bg-hover',
        isCursor && 'bg-accent-soft',
      )}
      style={{ height: rowHeight, transform: `translateY(${index * rowHeight}px)` }}
    >
      {stream === undefined ? (
        <span className="text-ink-faint">…</span>
      ) : (
        <Cells
          stream={stream}
          isReachable={isReachable}
          now={now}
          onFocus={() => onFocus(index)}
          links={links}
        />
      )}
    </li>
  );
});

type CellsProps = {
  readonly stream: StreamSummary;
  readonly isReachable: boolean;
  readonly now: number;
  readonly onFocus: () => void;
  readonly links: StreamLinks;
};

function Cells({ stream, isReachable, now, onFocus, links }: CellsProps) {
  const { streamId, version, lastEventType, lastEventAt, firstEventAt } = stream;
  return (
    <>
      <span className="flex min-w-0 items-center gap-2">
        <EventMark type={lastEventType} className="md:hidden" />
        <a
          href={links.hrefOf(streamId)}
          onClick={(event) => links.follow(event, streamId)}
          onPointerEnter={links.prepare}
          tabIndex={isReachable ? 0 : -1}
          onFocus={onFocus}
          className="min-w-0 outline-offset-2 after:absolute after:inset-0"
        >
          <FittedId id={streamId} />
        </a>
      </span>
      <span className="flex min-w-0 items-center gap-2 max-md:hidden">
        <EventMark type={lastEventType} />
        <span className="truncate">{lastEventType}</span>
      </span>
      <span className="text-right text-ink-soft">
        <span className="sr-only">version </span>
        {formatNumber(version)}
      </span>
      <span className="text-right text-ink-soft">
        <span className="sr-only">last activity </span>
        <time dateTime={lastEventAt} title={lastEventAt} className="relative z-10">
          {shortAge(lastEventAt, now)}
        </time>
      </span>
      <span className="text-right text-ink-faint max-lg:hidden">
        <span className="sr-only">first event </span>
        <TimeText time={firstEventAt} className="relative z-10" />
      </span>
    </>
  );
}

/** An age where it says more than the date. */
function shortAge(time: string, now: number): string {
  return now - Date.parse(time) < 7 * 24 * 3_600_000 ? formatAge(time, now) : formatTime(time);
}
