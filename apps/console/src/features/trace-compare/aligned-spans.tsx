import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useState } from 'react';
import { alignTraces, type Side } from './align-traces.ts';
import { AlignedRow, alignedColumns, rowHeight } from './aligned-row.tsx';
import { PlanPair } from './plan-pair.tsx';
import { tellRow } from './tell-row.ts';

type AlignedSpansProps = { readonly before: Side; readonly after: Side };

/** The spans of two traces in one list, each with its time in both. */
export function AlignedSpans({ before, after }: AlignedSpansProps) {
  const rows = useMemo(() => alignTraces(before, after), [before, after]);
  const longestNs = Math.max(before.tree.to - before.tree.from, after.tree.to - after.tree.from, 1);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [open, setOpen] = useState<number | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => element,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const opened = open === null ? undefined : rows[open];
  return (
    <>
      <div className="@container shrink-0 border-b border-line text-sm text-ink-soft">
        <div className={`${alignedColumns} h-7 items-center`}>
          <span>Span</span>
          <span className="text-right">other</span>
          <span className="text-right">this</span>
          <span className="text-right">difference</span>
        </div>
      </div>
      <ol
        ref={setElement}
        aria-label="Spans of both traces"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
        tabIndex={0}
        className="@container relative min-h-0 grow overflow-y-auto outline-offset-[-2px]"
      >
        <li aria-hidden="true" style={{ height: virtualizer.getTotalSize() }} />
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          return (
            <li
              key={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)`, height: rowHeight }}
              className="absolute inset-x-0 top-0"
            >
              <AlignedRow
                told={tellRow(row, before, after)}
                longestNs={longestNs}
                isOpen={index === open}
                onOpen={() => setOpen(index === open ? null : index)}
              />
            </li>
          );
        })}
      </ol>
      {opened !== undefined && (
        <PlanPair told={tellRow(opened, before, after)} onClose={() => setOpen(null)} />
      )}
    </>
  );
}
