import { type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Scale } from '../scale/build-scale.ts';
import type { ViewRange } from '../scale/view-range.ts';
import { zoomScale } from '../scale/zoom-scale.ts';
import { findMark } from './find-mark.ts';
import { footTop, type StripPicture, stripPadding } from './strip-picture.ts';

export type StripMoves = {
  readonly scale: Scale;
  readonly picture: StripPicture;
  readonly head: number;
  readonly onScrub: (version: number) => void;
  readonly onChoose: (version: number) => void;
  readonly onRange: (range: ViewRange | null) => void;
  readonly onView: (view: ViewRange | null) => void;
  readonly onPan: (by: number) => void;
};

/** What a pointer is over: a place, and the version it means. */
export type Pointed = { readonly share: number; readonly version: number };

type Hold = {
  readonly does: 'scrub' | 'select' | 'pan';
  readonly fromX: number;
  readonly fromVersion: number;
  lastX: number;
  hasMoved: boolean;
};

/** So far a pointer may tremble before a click is a drag. */
const tremble = 3;

/**
 * What a pointer does on the strip: a click chooses, a drag scrubs, with Shift it selects a range,
 * with Alt or the middle button it pans; the wheel zooms around the pointer. Answers at most once a frame.
 */
export function useStripPointer(strip: RefObject<HTMLElement | null>, moves: StripMoves) {
  const now = useRef(moves);
  now.current = moves;
  const [hover, setHover] = useState<Pointed | null>(null);
  const once = useOncePerFrame();
  useWheel(strip, now);
  const handlers = useMemo(() => {
    let hold: Hold | null = null;
    const shareAt = (clientX: number) => shareOf(strip.current, clientX);
    const versionAt = (clientX: number) => {
      const { scale, head } = now.current;
      return Math.max(0, Math.min(Math.round(scale.versionAt(shareAt(clientX))), head));
    };
    /** At the foot the marks that stand there are meant. */
    const pointAt = ({ clientX, clientY }: PointerEvent<HTMLElement>): Pointed => {
      const share = shareAt(clientX);
      const box = strip.current?.getBoundingClientRect();
      const isFoot = box !== undefined && clientY - box.top >= footTop;
      const mark = isFoot ? findMark(now.current.picture, share, 8 / box.width) : undefined;
      return mark ?? { share, version: versionAt(clientX) };
    };
    const drag = (held: Hold, clientX: number) => {
      const { onScrub, onRange, onPan, scale } = now.current;
      if (held.does === 'scrub') onScrub(versionAt(clientX));
      if (held.does === 'select') {
        const [from = 0, to = 0] = [held.fromVersion, versionAt(clientX)].toSorted((a, b) => a - b);
        onRange({ from, to });
      }
      if (held.does === 'pan') {
        const share = shareAt(held.lastX) - shareAt(clientX);
        onPan(share * (scale.view.to - scale.view.from));
      }
      held.lastX = clientX;
    };
    return {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        if (event.button > 1) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        const does = event.shiftKey
          ? 'select'
          : event.altKey || event.button === 1
            ? 'pan'
            : 'scrub';
        const fromX = event.clientX;
        hold = { does, fromX, lastX: fromX, fromVersion: pointAt(event).version, hasMoved: false };
        if (does === 'scrub') now.current.onScrub(hold.fromVersion);
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const { clientX } = event;
        const held = hold;
        if (held !== null && Math.abs(clientX - held.fromX) > tremble) held.hasMoved = true;
        once(() => {
          if (held?.hasMoved) drag(held, clientX);
          if (event.pointerType !== 'touch') setHover(pointAt(event));
        });
      },
      onPointerUp: (event: PointerEvent<HTMLElement>) => {
        const held = hold;
        hold = null;
        if (held === null) return;
        once(null);
        if (held.hasMoved) drag(held, event.clientX);
        else if (held.does === 'scrub') now.current.onChoose(held.fromVersion);
        else if (held.does === 'select') now.current.onRange(null);
      },
      onPointerCancel: () => {
        hold = null;
      },
      onPointerLeave: () => once(() => setHover(null)),
      onDoubleClick: () => now.current.onView(null),
    };
  }, [strip, once]);
  return { hover, handlers };
}

function shareOf(element: HTMLElement | null, clientX: number): number {
  const box = element?.getBoundingClientRect();
  if (box === undefined || box.width <= 2 * stripPadding) return 0;
  const share = (clientX - box.left - stripPadding) / (box.width - 2 * stripPadding);
  return Math.max(0, Math.min(share, 1));
}

type Once = (run: (() => void) | null) => void;

/** Runs the last of what was asked for, at the next frame; null asks for nothing. */
function useOncePerFrame(): Once {
  const frame = useRef(0);
  useEffect(() => () => cancelAnimationFrame(frame.current), []);
  return useMemo(
    () => (run) => {
      cancelAnimationFrame(frame.current);
      if (run !== null) frame.current = requestAnimationFrame(run);
    },
    [],
  );
}

function useWheel(strip: RefObject<HTMLElement | null>, now: RefObject<StripMoves>): void {
  const once = useOncePerFrame();
  useEffect(() => {
    const element = strip.current;
    if (element === null) return;
    let zoom = 0;
    let pan = 0;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const unit = event.deltaMode === 0 ? 1 : 30;
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (isSideways) pan += (event.deltaX === 0 ? event.deltaY : event.deltaX) * unit;
      else zoom += event.deltaY * unit * (event.ctrlKey ? 4 : 1);
      const share = shareOf(element, event.clientX);
      once(() => {
        const { scale, head, onView, onPan } = now.current;
        const { from, to } = scale.view;
        if (pan !== 0) onPan((pan / Math.max(1, element.clientWidth)) * (to - from));
        if (zoom !== 0) onView(zoomScale(scale, { share, factor: 1.002 ** -zoom, head }));
        zoom = 0;
        pan = 0;
      });
    };
    // React’s own wheel handlers may not keep the page from scrolling.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [strip, now, once]);
}
