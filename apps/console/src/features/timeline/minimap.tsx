import { memo, type PointerEvent, useMemo, useRef } from 'react';
import type { Scale } from './scale/build-scale.ts';
import type { ViewRange } from './scale/view-range.ts';
import { buildBars } from './strip/build-bars.ts';

type MinimapProps = {
  /** Of the whole stream. */
  readonly scale: Scale;
  readonly view: ViewRange;
  readonly head: number;
  readonly version: number;
  readonly onPan: (by: number) => void;
};

/** The whole stream, small, and which part of it is in view: dragged, it pans. */
export function Minimap({ scale, view, head, version, onPan }: MinimapProps) {
  const box = useRef<HTMLDivElement>(null);
  const isHeld = useRef(false);
  const from = scale.place(view.from);
  const to = scale.place(view.to);
  const centre = ({ clientX }: PointerEvent) => {
    const rect = box.current?.getBoundingClientRect();
    if (rect === undefined || rect.width === 0) return;
    const version = scale.versionAt((clientX - rect.left) / rect.width);
    onPan(version - (view.from + view.to) / 2);
  };
  return (
    <div
      ref={box}
      aria-hidden="true"
      title="The whole stream: drag to pan"
      className="relative mx-2.5 h-4 min-w-0 cursor-grab touch-none overflow-hidden rounded-sm bg-sunken active:cursor-grabbing"
      onPointerDown={(event) => {
        isHeld.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
        centre(event);
      }}
      onPointerMove={(event) => isHeld.current && centre(event)}
      onPointerUp={() => {
        isHeld.current = false;
      }}
      onPointerCancel={() => {
        isHeld.current = false;
      }}
    >
      <MiniBars scale={scale} head={head} />
      <div
        className="absolute inset-y-0 rounded-sm border border-accent bg-accent/15"
        style={{ left: `${from * 100}%`, width: `max(8px, ${(to - from) * 100}%)` }}
      />
      <div
        className="absolute inset-0"
        style={{ transform: `translateX(${scale.place(version) * 100}%)` }}
      >
        <div className="h-full w-0.5 bg-accent" />
      </div>
    </div>
  );
}

const amount = 240;

const MiniBars = memo(function MiniBars({
  scale,
  head,
}: {
  readonly scale: Scale;
  readonly head: number;
}) {
  const path = useMemo(
    () =>
      buildBars({ scale, known: [], head, amount })
        .map(({ fromShare, height }) => {
          const tall = height * 14;
          return `M${(fromShare * amount).toFixed(2)} ${(16 - tall).toFixed(1)}h.8v${tall.toFixed(1)}h-.8z`;
        })
        .join(''),
    [scale, head],
  );
  return (
    <svg
      viewBox={`0 0 ${amount} 16`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full"
      aria-hidden="true"
    >
      <path d={path} className="fill-line-strong" opacity={0.6} />
    </svg>
  );
});
