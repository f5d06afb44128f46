import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { Failed, Loading } from '../../shared/ui/panel-states.tsx';
import type { StreamPages } from './stream-pages.ts';
import { columnsClass, rowHeight, StreamRow } from './stream-row.tsx';
import { useRowCursor } from './use-row-cursor.ts';
import { useStreamLinks } from './use-stream-links.ts';

type StreamTableProps = {
  readonly list: StreamPages;
  readonly empty: React.ReactNode;
};

/** Streams without end: only what is looked at is drawn, and a little more is read ahead. */
export function StreamTable({ list, empty }: StreamTableProps) {
  const { pages, openedAt } = list;
  const { count, isEnd, error } = useSyncExternalStore(pages.subscribe, pages.read);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    initialOffset: list.scrollTop,
  });
  const first = virtual.range?.startIndex ?? 0;
  const last = virtual.range?.endIndex ?? 0;
  useEffect(() => pages.show(first, Math.max(first, last)), [pages, first, last]);
  useEffect(() => pages.leave, [pages]);
  const cursor = useRowCursor({ count, scroller, virtual });
  const links = useStreamLinks();
  const rows = virtual.getVirtualItems();
  const isCursorDrawn = rows.some(({ index }) => index === cursor.at);
  const reachable = isCursorDrawn ? cursor.at : first;
  if (count === 0 && error !== null)
    return <Failed what="The streams" error={error} onRetry={pages.retry} />;
  if (count === 0) return isEnd ? empty : <Loading what="streams" />;
  return (
    <section aria-label="Streams" className="flex min-h-0 grow flex-col">
      <Heading />
      <div
        ref={scroller}
        className="min-h-0 grow overflow-y-auto"
        onScroll={({ currentTarget }) => {
          list.scrollTop = currentTarget.scrollTop;
        }}
      >
        <ul className="relative" style={{ height: count * rowHeight }}>
          {rows.map(({ index }) => (
            <StreamRow
              key={index}
              stream={pages.itemAt(index)}
              index={index}
              isCursor={index === cursor.at}
              isReachable={index === reachable}
              now={openedAt}
              onFocus={cursor.follow}
              links={links}
            />
          ))}
        </ul>
      </div>
      {error !== null && <Failed what="More streams" error={error} onRetry={pages.retry} />}
      <p className="shrink-0 border-t border-line px-3 py-1 text-sm text-ink-faint">
        {isEnd
          ? `${formatNumber(count)} listed, that is all`
          : `${formatNumber(count)} read so far`}
      </p>
    </section>
  );
}

/** What the columns are; each row says it itself to those who do not see them. */
function Heading() {
  return (
    <div
      aria-hidden="true"
      className={classNames(
        columnsClass,
        'h-7 shrink-0 border-b border-line text-sm text-ink-faint',
      )}
    >
      <span>Stream</span>
      <span className="max-md:hidden">Last event</span>
      <span className="text-right">Version</span>
      <span className="text-right">Last activity</span>
      <span className="text-right max-lg:hidden">First event</span>
    </div>
  );
}
