import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useOfferActions } from '../../shared/actions/page-actions.ts';
import { useKeys } from '../../shared/keyboard/use-keys.ts';

type RowCursorOptions = {
  readonly count: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly virtual: { readonly scrollToIndex: (index: number) => void };
};

type RowCursor = {
  readonly at: number;
  /** The cursor goes where the focus goes. */
  readonly follow: (index: number) => void;
};

/** A cursor over the rows by keyboard. It takes the focus along, so that Enter opens what it is on. */
export function useRowCursor({ count, scroller, virtual }: RowCursorOptions): RowCursor {
  const [at, setAt] = useState(0);
  const isMoving = useRef(false);
  const hasMoved = useRef(false);
  const here = Math.min(at, Math.max(0, count - 1));
  const move = (by: number) => {
    const to = hasMoved.current ? Math.max(0, Math.min(count - 1, here + by)) : here;
    hasMoved.current = true;
    isMoving.current = true;
    setAt(to);
    virtual.scrollToIndex(to);
    focusRow(scroller.current, to);
  };
  const latest = useRef(move);
  useEffect(() => {
    latest.current = move;
  });
  // A row that was out of sight can take the focus only after it has been drawn.
  useEffect(() => {
    if (isMoving.current && focusRow(scroller.current, here)) isMoving.current = false;
  });
  const [down, up] = [() => move(1), () => move(-1)];
  const [pageDown, pageUp, home] = [() => move(20), () => move(-20), () => move(-count)];
  useKeys({
    ArrowDown: down,
    j: down,
    ArrowUp: up,
    k: up,
    PageDown: pageDown,
    PageUp: pageUp,
    Home: home,
  });
  useOfferActions(
    useMemo(
      () => [
        { name: 'Next stream', keys: '↓ j', run: () => latest.current(1) },
        { name: 'Stream before', keys: '↑ k', run: () => latest.current(-1) },
        { name: 'Open the stream', keys: 'Enter', run: () => openRow(scroller.current) },
      ],
      [scroller],
    ),
  );
  const follow = useCallback((index: number) => {
    hasMoved.current = true;
    setAt(index);
  }, []);
  return {
    at: here,
    follow,
  };
}

function focusRow(scroller: HTMLElement | null, index: number): boolean {
  const link = scroller?.querySelector<HTMLElement>(`[data-index="${index}"] a`);
  link?.focus({ preventScroll: true });
  return link !== null && link !== undefined;
}

function openRow(scroller: HTMLElement | null): void {
  scroller?.querySelector<HTMLElement>('a[tabindex="0"]')?.click();
}
