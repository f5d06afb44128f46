import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useMemo, useRef } from 'react';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { classNames } from '../../shared/ui/class-names.ts';
import { DiffChange, diffColumns } from './diff-change.tsx';
import { listDiffRows } from './list-diff-rows.ts';
import type { Diff } from './read-diff.ts';

/** Each change with what was and what is. Only those that are looked at are drawn. */
export const DiffList = memo(function DiffList({ diff }: { readonly diff: Diff }) {
  const rows = useMemo(() => listDiffRows(diff.changes), [diff.changes]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 28,
    overscan: 8,
  });
  return (
    <>
      <div
        aria-hidden="true"
        className={classNames(
          diffColumns,
          'h-7 shrink-0 items-center border-b border-line text-sm text-ink-faint',
        )}
      >
        <span className="pl-5">Path</span>
        <span className="px-1">version {formatNumber(diff.from)}</span>
        <span className="px-1">version {formatNumber(diff.to)}</span>
      </div>
      <section
        ref={scroller}
        aria-label={`Changes from version ${diff.from} to version ${diff.to}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        tabIndex={0}
        className="min-h-0 grow overflow-y-auto text-sm"
      >
        <ul className="relative" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (row === undefined) return null;
            return (
              <li
                key={row.kind === 'heading' ? `under ${row.path}` : `${row.change.path} ${index}`}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={rows.length}
                aria-posinset={index + 1}
                className="absolute inset-x-0"
                style={{ transform: `translateY(${start}px)` }}
              >
                {row.kind === 'change' ? (
                  <DiffChange change={row.change} />
                ) : (
                  <p className="flex gap-2 truncate border-b border-line bg-sunken px-3 py-1 pl-8 font-mono">
                    {row.path}
                    <span className="font-sans text-ink-soft">
                      {formatAmount(row.count, 'change')}
                    </span>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      </section>
    </>
  );
});
