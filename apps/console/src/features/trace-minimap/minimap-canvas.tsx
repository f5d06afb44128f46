import { memo, useEffect, useRef, useState } from 'react';
import { drawRuns } from '../../shared/trace/tree/draw-runs.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { drawMinimap } from './draw-minimap.ts';

export const minimapHeight = 56;

/** Drawn when the trace, the width or the theme changes; the window moves above it. */
export const MinimapCanvas = memo(function MinimapCanvas({ tree }: { readonly tree: TraceTree }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = useWidth(canvas);
  useEffect(() => {
    const { current } = canvas;
    const context = current?.getContext('2d');
    if (current === null || context == null || width === 0) return;
    const ratio = devicePixelRatio;
    current.width = Math.round(width * ratio);
    current.height = Math.round(minimapHeight * ratio);
    const runs = drawRuns(tree, { width: Math.ceil(width), lines: minimapHeight });
    const lines = Math.min(minimapHeight, tree.count);
    const picture = { runs, services: tree.trace.services, lines };
    const draw = () => {
      const style = getComputedStyle(document.documentElement);
      const colorOf = (token: string) => style.getPropertyValue(token).trim();
      drawMinimap(context, picture, { width, height: minimapHeight, ratio }, colorOf);
    };
    draw();
    const observer = new MutationObserver(draw);
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, [tree, width]);
  return <canvas ref={canvas} className="absolute inset-0 size-full" />;
});

function useWidth(canvas: { readonly current: HTMLCanvasElement | null }): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [canvas]);
  return width;
}
