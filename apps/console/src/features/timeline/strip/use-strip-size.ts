import { type RefObject, useLayoutEffect, useState } from 'react';
import type { StripSize } from './strip-picture.ts';

const none: StripSize = { width: 0, height: 0, ratio: 1 };

/** How large an element is, and how many pixels of the screen are one of the page. */
export function useStripSize(element: RefObject<HTMLElement | null>): StripSize {
  const [size, setSize] = useState(none);
  useLayoutEffect(() => {
    const { current } = element;
    if (current === null) return;
    const measure = () => {
      const { width, height } = current.getBoundingClientRect();
      const ratio = window.devicePixelRatio;
      setSize((before) =>
        before.width === width && before.height === height && before.ratio === ratio
          ? before
          : { width, height, ratio },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    window.addEventListener('resize', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('resize', measure);
    };
  }, [element]);
  return size;
}
