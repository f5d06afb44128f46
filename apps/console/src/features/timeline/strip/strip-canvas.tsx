import { memo, useEffect, useRef } from 'react';
import { drawStrip } from './draw-strip.ts';
import type { StripPicture, StripSize } from './strip-picture.ts';

type StripCanvasProps = { readonly picture: StripPicture; readonly size: StripSize };

/** Drawn when the picture, the size or the theme changes; the cursor moves above it. */
export const StripCanvas = memo(function StripCanvas({ picture, size }: StripCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const { current } = canvas;
    if (current === null || size.width === 0) return;
    const context = current.getContext('2d');
    if (context === null) return;
    current.width = Math.round(size.width * size.ratio);
    current.height = Math.round(size.height * size.ratio);
    const draw = () => {
      const style = getComputedStyle(document.documentElement);
      drawStrip(context, picture, size, (token) => style.getPropertyValue(token).trim());
    };
    draw();
    const observer = new MutationObserver(draw);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, [picture, size]);
  return <canvas ref={canvas} className="absolute inset-0 size-full" />;
});
