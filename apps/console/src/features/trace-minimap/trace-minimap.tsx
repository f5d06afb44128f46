import { type PointerEvent, useRef, useState } from 'react';
import type { TimeView } from '../../shared/trace/tree/place-bar.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { chooseView, type Drag } from './choose-view.ts';
import { MinimapCanvas, minimapHeight } from './minimap-canvas.tsx';

type TraceMinimapProps = {
  readonly tree: TraceTree;
  readonly view: TimeView;
  readonly onView: (view: TimeView) => void;
  readonly onWhole: () => void;
};

/** The whole trace, small, and which part of it is in view. Drawing over it zooms there. */
export function TraceMinimap({ tree, view, onView, onWhole }: TraceMinimapProps) {
  const box = useRef<HTMLDivElement>(null);
  const [drag, setDrag] = useState<Drag>();
  const whole = { from: tree.from, to: tree.to };
  const span = Math.max(1, whole.to - whole.from);
  const share = (time: number) => (time - whole.from) / span;
  const placeOf = ({ clientX }: PointerEvent) => {
    const rect = box.current?.getBoundingClientRect();
    return rect === undefined ? 0 : (clientX - rect.left) / Math.max(1, rect.width);
  };
  const begin = (kind: Drag['kind']) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setDrag({ kind, start: placeOf(event), now: placeOf(event) });
  };
  const moves = {
    onPointerMove: (event: PointerEvent) => drag && setDrag({ ...drag, now: placeOf(event) }),
    onPointerUp: () => {
      if (drag === undefined) return;
      setDrag(undefined);
      onView(chooseView(drag, view, whole));
    },
    onPointerCancel: () => setDrag(undefined),
  };
  const shown = drag === undefined || drag.kind === 'new' ? view : chooseView(drag, view, whole);
  const [from, to] = [share(shown.from), share(shown.to)];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys + − a d 0 do the same
    <div
      ref={box}
      aria-hidden="true"
      title="Draw over a part to see it larger; double-click for all of it"
      data-testid="trace-minimap"
      style={{ height: minimapHeight }}
      className="relative shrink-0 cursor-crosshair touch-none overflow-hidden border-b border-line bg-surface select-none"
      onPointerDown={begin('new')}
      onDoubleClick={onWhole}
      {...moves}
    >
      <MinimapCanvas tree={tree} />
      <Shade left={0} width={from} />
      <Shade left={to} width={1 - to} />
      <Edge at={from} onPointerDown={begin('from')} moves={moves} />
      <Edge at={to} onPointerDown={begin('to')} moves={moves} />
      {drag?.kind === 'new' && (
        <div
          style={{
            left: `${Math.min(drag.start, drag.now) * 100}%`,
            width: `${Math.abs(drag.now - drag.start) * 100}%`,
          }}
          className="absolute inset-y-0 border-x border-accent bg-accent/20"
        />
      )}
    </div>
  );
}

function Shade({ left, width }: { readonly left: number; readonly width: number }) {
  return (
    <div
      style={{ left: `${left * 100}%`, width: `${Math.max(0, width) * 100}%` }}
      className="pointer-events-none absolute inset-y-0 bg-sunken opacity-75"
    />
  );
}

type EdgeProps = {
  readonly at: number;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly moves: {
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
};

function Edge({ at, onPointerDown, moves }: EdgeProps) {
  return (
    <div
      style={{ left: `${at * 100}%` }}
      onPointerDown={onPointerDown}
      {...moves}
      className="absolute inset-y-0 w-2.5 -translate-x-1/2 cursor-ew-resize after:mx-auto after:block after:h-full after:w-0.5 after:bg-accent"
    />
  );
}
