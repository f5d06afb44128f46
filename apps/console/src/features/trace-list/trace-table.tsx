import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useState,
} from 'react';
import { classNames } from '../../shared/ui/class-names.ts';
import { TraceRow, traceColumns } from './trace-row.tsx';
import { readActiveLeft, useHistoryEntry, usePlaceLeft } from './use-place-left.ts';
import type { TraceList } from './use-trace-list.ts';
import { wholeDuration } from './whole-duration.ts';

export type TraceTableControl = {
  readonly step: (by: number) => void;
  readonly open: () => void;
  readonly toTop: () => void;
};

type TraceTableProps = {
  readonly list: TraceList;
  readonly control: Ref<TraceTableControl>;
};

const rowHeight = 32;
const headHeight = 24;
const ahead = 40;

/** Traces as a grid. Only what is seen is drawn. */
export function TraceTable({ list, control }: TraceTableProps) {
  const { traces, hasMore, readMore } = list;
  const entry = useHistoryEntry();
  const [active, setActive] = useState(() => readActiveLeft(entry));
  const [element, setElement] = useState<HTMLTableElement | null>(null);
  const id = useId();
  usePlaceLeft(element, active);
  const virtual = useVirtualizer({
    count: traces.length,
    getScrollElement: () => element,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: headHeight,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (traces.length > 0 && last > traces.length - ahead) readMore();
  }, [last, traces.length, readMore]);

  const step = (by: number) => {
    const at = traces.findIndex(({ traceId }) => traceId === active);
    const next = Math.max(0, Math.min(traces.length - 1, at < 0 && by > 0 ? 0 : at + by));
    const trace = traces[next];
    if (trace === undefined) return;
    setActive(trace.traceId);
    virtual.scrollToIndex(next);
    element?.focus({ preventScroll: true });
  };
  const open = () => element?.querySelector<HTMLElement>(`[id="${id}-${active}"] a`)?.click();
  useImperativeHandle(control, () => ({
    step,
    open,
    toTop: () => {
      element?.scrollTo({ top: 0 });
      setActive(undefined);
    },
  }));
  const onKeyDown = (key: KeyboardEvent) => {
    if (key.key === 'Enter' && key.target === key.currentTarget) open();
  };
  const wholeMs = useMemo(
    () => wholeDuration(traces.map(({ durationMs }) => durationMs)),
    [traces],
  );
  const isSeen = items.some(({ index }) => traces[index]?.traceId === active);
  return (
    <table
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: keys move its active row
      role="grid"
      aria-label="Traces"
      aria-rowcount={hasMore ? -1 : traces.length + 1}
      ref={setElement}
      tabIndex={0}
      aria-activedescendant={isSeen ? `${id}-${active}` : undefined}
      onKeyDown={onKeyDown}
      className={classNames(
        'group @container block min-h-0 grow overflow-x-hidden overflow-y-auto',
        isSeen ? 'outline-none' : 'outline-offset-[-2px]',
      )}
    >
      <Heading />
      <tbody className="relative block" style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const trace = traces[index];
          if (trace === undefined) return null;
          return (
            <TraceRow
              key={trace.traceId}
              id={`${id}-${trace.traceId}`}
              trace={trace}
              top={start}
              isActive={trace.traceId === active}
              wholeMs={wholeMs}
              onActive={setActive}
            />
          );
        })}
      </tbody>
      <tbody className="block">
        <tr className="flex items-center px-3" style={{ height: rowHeight }}>
          <td className="text-ink-faint">{hasMore ? 'Reading on …' : 'No more traces.'}</td>
        </tr>
      </tbody>
    </table>
  );
}

const headings = {
  time: 'Begun',
  root: 'Trace',
  outcome: 'Outcome',
  duration: 'Duration',
  spans: 'Spans',
  services: 'Services',
  streams: 'Streams',
} as const;

function Heading() {
  return (
    <thead className="sticky top-0 z-10 block border-b border-line bg-sunken text-xs text-ink-faint">
      <tr className="flex items-center gap-3 px-3" style={{ height: headHeight - 1 }}>
        {(Object.keys(headings) as (keyof typeof headings)[]).map((name) => (
          <th
            key={name}
            scope="col"
            className={classNames(traceColumns[name], 'truncate text-left font-normal')}
          >
            {headings[name]}
          </th>
        ))}
      </tr>
    </thead>
  );
}
