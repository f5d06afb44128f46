import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { findRow, type LogRow } from './log-rows.ts';

export const rowHeight = 28;
export const headHeight = 24;
const ahead = 60;

type ScrollOptions = {
  readonly rows: readonly LogRow[];
  /** Keeps its place, at the top too, when newer lines come before it. */
  readonly isAnchored: boolean;
  readonly readOlder: () => void;
  readonly readNewer: () => void;
  /** Told when the scrolling rests: the position at the top, or none when it is the newest. */
  readonly onRest: (top: number | undefined) => void;
  readonly onAtTop: (isAtTop: boolean) => void;
};

/** The lines that are seen, and what follows from scrolling. */
export function useLogScroll(options: ScrollOptions) {
  const { rows, isAnchored } = options;
  const [element, setElement] = useState<HTMLDivElement | null>(null);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => element,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  });
  const items = virtualizer.getVirtualItems();
  const [first, last] = [items[0]?.index ?? 0, items.at(-1)?.index ?? 0];

  // What is near the edge of what is loaded is fetched before somebody gets there.
  useEffect(() => {
    if (rows.length === 0) return;
    if (last > rows.length - ahead) latest.current.readOlder();
    if (isAnchored && first < ahead) latest.current.readNewer();
  }, [first, last, rows, isAnchored]);

  const firstPlace = useRef<number>(undefined);
  useLayoutEffect(() => {
    const before = firstPlace.current;
    firstPlace.current = rows[0]?.place;
    if (before === undefined || element === null || firstPlace.current === before) return;
    const added = findRow(rows, before);
    const isKept = isAnchored || element.scrollTop > 0;
    if (isKept && added > 0 && added < rows.length) element.scrollTop += added * rowHeight;
  }, [rows, element, isAnchored]);

  useEffect(() => {
    if (element === null) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const rest = () => {
      const { rows: now, onRest } = latest.current;
      const index = Math.round(element.scrollTop / rowHeight);
      const top = Math.floor(now[index]?.place ?? 0) || undefined;
      onRest(index === 0 && !latest.current.isAnchored ? undefined : top);
    };
    const onScroll = () => {
      latest.current.onAtTop(element.scrollTop < rowHeight / 2);
      clearTimeout(timer);
      timer = setTimeout(rest, 200);
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      clearTimeout(timer);
      element.removeEventListener('scroll', onScroll);
    };
  }, [element]);

  return {
    setElement,
    items,
    height: virtualizer.getTotalSize(),
    toTop: () => element?.scrollTo({ top: 0 }),
    show: (place: number) => {
      const index = findRow(rows, place);
      if (index < rows.length) virtualizer.scrollToIndex(index, { align: 'auto' });
    },
    focus: () => element?.focus({ preventScroll: true }),
  };
}
