import { useEffect, useState } from 'react';

export const rowHeight = 24;
export const headHeight = 28;
/** Rows are drawn in steps of so many: most scroll events then draw nothing. */
const stepRows = 4;

type RowWindow = {
  readonly first: number;
  readonly last: number;
  /** What the first row is drawn with: rows that stay keep theirs, and a whole new screen takes all as they are. */
  readonly slot: number;
  /** Of the list, in pixels. */
  readonly width: number;
};

/** The rows that are seen and some around them. Costs the same for ten rows and for a million. */
export function useRowWindow(element: HTMLElement | null, count: number): RowWindow {
  const [seen, setSeen] = useState<RowWindow>({ first: 0, last: 44, slot: 0, width: 800 });
  useEffect(() => {
    if (element === null) return;
    let [height, width] = [element.clientHeight, element.clientWidth];
    const look = () => {
      const top = Math.floor(element.scrollTop / rowHeight / stepRows) * stepRows;
      const first = Math.max(0, top - stepRows);
      const last = top + Math.ceil(height / rowHeight / stepRows) * stepRows + 2 * stepRows;
      setSeen((now) =>
        now.first === first && now.last === last && now.width === width
          ? now
          : { first, last, slot: now.slot + stepOver(now, first), width },
      );
    };
    const observer = new ResizeObserver(() => {
      [height, width] = [element.clientHeight, element.clientWidth];
      look();
    });
    observer.observe(element);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [element]);
  // Rows were hidden below: what is at the end now is shown.
  const last = Math.min(seen.last, count);
  return { ...seen, first: Math.min(seen.first, Math.max(0, last - stepRows)), last };
}

function stepOver({ first, last }: RowWindow, next: number): number {
  return Math.abs(next - first) < last - first ? next - first : 0;
}

/** Scrolls as little as it takes to see a row. */
export function showRow(element: HTMLElement, row: number, isCentred = false): void {
  const top = row * rowHeight;
  const room = element.clientHeight - headHeight;
  const isAbove = top < element.scrollTop;
  const isBelow = top + rowHeight > element.scrollTop + room;
  if (!isAbove && !isBelow) return;
  if (isCentred) element.scrollTop = top - room / 2;
  else element.scrollTop = isAbove ? top : top + rowHeight - room;
}
