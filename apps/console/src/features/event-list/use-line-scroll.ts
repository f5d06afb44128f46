import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import {
  linesInView,
  moveScroll,
  placeScroll,
  revealLine,
  type ScrollPlace,
} from './scroll-scale.ts';

export type LineScroll = {
  readonly viewRef: (element: HTMLDivElement | null) => void;
  readonly onScroll: () => void;
  readonly first: number;
  readonly last: number;
  /** Where a line stands in the scrolled element. */
  readonly shift: number;
  readonly reveal: (index: number) => void;
  /** How high it is, is known. */
  readonly isMeasured: boolean;
};

type LineScrollOptions = {
  readonly count: number;
  readonly lineHeight: number;
  /** Grows with each line that comes on top; what is read stays where it is. */
  readonly onTop: number;
  /** At the very top, new lines are shown as they come. */
  readonly staysAtTop: boolean;
  /** The line that stays in view when there is less room; −1 for none. */
  readonly keeps: number;
};

const restMs = 150;

/** The scrolling of a list of any length, its lines all as high. */
export function useLineScroll(options: LineScrollOptions): LineScroll {
  const { count, lineHeight, onTop, staysAtTop, keeps } = options;
  const view = useRef<HTMLDivElement | null>(null);
  const [viewHeight, setViewHeight] = useState(0);
  const [place, setPlace] = useState<ScrollPlace>({ top: 0, barTop: 0 });
  const current = useRef(place);
  const sizes = useRef({ count, lineHeight, viewHeight });
  sizes.current = { count, lineHeight, viewHeight };
  const rest = useRef<ReturnType<typeof setTimeout>>(undefined);

  const put = useCallback((next: ScrollPlace) => {
    current.current = next;
    setPlace(next);
  }, []);
  const go = useCallback(
    (top: number) => {
      const next = placeScroll(top, sizes.current);
      put(next);
      if (view.current !== null && view.current.scrollTop !== next.barTop) {
        view.current.scrollTop = next.barTop;
      }
    },
    [put],
  );
  const viewRef = useCallback((element: HTMLDivElement | null) => {
    view.current = element;
    if (element === null) return;
    const observer = new ResizeObserver(() => setViewHeight(element.clientHeight));
    observer.observe(element);
    setViewHeight(element.clientHeight);
    return () => observer.disconnect();
  }, []);
  const settle = useCallback(() => {
    clearTimeout(rest.current);
    rest.current = setTimeout(() => go(current.current.top), restMs);
  }, [go]);
  const onScroll = useCallback(() => {
    const barTop = view.current?.scrollTop ?? 0;
    if (Math.abs(barTop - current.current.barTop) < 1) return;
    put(moveScroll(current.current, barTop, sizes.current));
    settle();
  }, [put, settle]);
  useEffect(() => () => clearTimeout(rest.current), []);

  const before = useRef(onTop);
  useLayoutEffect(() => {
    const more = onTop - before.current;
    before.current = onTop;
    if (more > 0 && !(staysAtTop && current.current.top < lineHeight)) {
      go(current.current.top + more * lineHeight);
    }
  }, [onTop, staysAtTop, lineHeight, go]);

  const reveal = useCallback(
    (index: number) => {
      const wanted = revealLine(index, current.current.top, sizes.current);
      if (wanted === current.current.top) return;
      // The browser lays the page out anew for each move of its bar: that waits until the cursor
      // rests, the lines do not.
      const { top } = placeScroll(wanted, sizes.current);
      put({ top, barTop: current.current.barTop });
      settle();
    },
    [put, settle],
  );
  const heightBefore = useRef(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another height calls for it
  useLayoutEffect(() => {
    const { top } = current.current;
    const before = { ...sizes.current, viewHeight: heightBefore.current };
    const wanted = placeScroll(revealLine(keeps, top, before), before).top;
    const wasInView = before.viewHeight > 0 && wanted === top;
    heightBefore.current = viewHeight;
    if (keeps >= 0 && wasInView) reveal(keeps);
  }, [viewHeight, reveal]);
  const { first, last } = linesInView(place.top, sizes.current);
  return {
    viewRef,
    onScroll,
    first,
    last,
    shift: place.barTop - place.top,
    reveal,
    isMeasured: viewHeight > 0,
  };
}
