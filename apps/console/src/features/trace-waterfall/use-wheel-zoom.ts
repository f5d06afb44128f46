import { useEffect, useRef } from 'react';

type WheelZoom = {
  readonly onZoom: (by: number, around: number) => void;
  readonly onPan: (share: number) => void;
};

/** The wheel with Ctrl zooms around the pointer, with Shift it pans; alone it scrolls. */
export function useWheelZoom(element: HTMLElement | null, { onZoom, onPan }: WheelZoom): void {
  const latest = useRef({ onZoom, onPan });
  useEffect(() => {
    latest.current = { onZoom, onPan };
  });
  useEffect(() => {
    if (element === null) return;
    const onWheel = (event: WheelEvent) => {
      const bars = element.querySelector('th:nth-child(2)')?.getBoundingClientRect();
      if (bars === undefined || event.clientX < bars.left) return;
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (event.ctrlKey || event.metaKey) {
        event.preventDefault();
        latest.current.onZoom(
          1.0015 ** event.deltaY,
          (event.clientX - bars.left) / Math.max(1, bars.width),
        );
      } else if (event.shiftKey || isSideways) {
        event.preventDefault();
        latest.current.onPan((event.deltaX || event.deltaY) / Math.max(1, bars.width));
      }
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [element]);
}
