import { memo, type PointerEvent, useRef, useState } from 'react';
import { formatNumber } from '../../../shared/format/format-number.ts';
import { TimeText } from '../../../shared/ui/time-text.tsx';
import { ValueText } from '../../../shared/ui/value-text.tsx';
import type { SeriesPoint } from '../series-query.ts';
import type { Scale } from './build-scale.ts';
import { findPoint } from './find-point.ts';

type WatchPointerProps = {
  readonly points: readonly SeriesPoint[];
  readonly scale: Scale;
  readonly onScrub: (version: number) => void;
  readonly onChoose: (version: number) => void;
};

/** So far a pointer may move and still have clicked. */
const stillPx = 3;

/** Where the pointer is in the chart: tells the value there, a click goes there, a drag goes along. */
export const WatchPointer = memo(function WatchPointer(props: WatchPointerProps) {
  const { points, scale, onScrub, onChoose } = props;
  const [version, setVersion] = useState<number | null>(null);
  const start = useRef<{ x: number; isDragged: boolean } | null>(null);
  const versionAt = ({ clientX, currentTarget }: PointerEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return scale.versionAt((clientX - left) / width);
  };
  return (
    <div
      className="absolute inset-0 cursor-crosshair touch-pan-y"
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { x: event.clientX, isDragged: false };
      }}
      onPointerMove={(event) => {
        const at = versionAt(event);
        setVersion(at);
        if (start.current === null) return;
        if (Math.abs(event.clientX - start.current.x) > stillPx) start.current.isDragged = true;
        if (start.current.isDragged) onScrub(at);
      }}
      onPointerUp={(event) => {
        if (start.current?.isDragged === false) onChoose(versionAt(event));
        start.current = null;
      }}
      onPointerCancel={() => {
        start.current = null;
      }}
      onPointerLeave={() => setVersion(null)}
    >
      {version !== null && <Hovered {...{ points, scale, version }} />}
    </div>
  );
});

type HoveredProps = Pick<WatchPointerProps, 'points' | 'scale'> & { readonly version: number };

function Hovered({ points, scale, version }: HoveredProps) {
  const point = findPoint(points, version);
  const share = scale.place(version) * 100;
  return (
    <>
      <span
        className="pointer-events-none absolute inset-y-0 border-l border-dashed border-line-strong"
        style={{ left: `${share}%` }}
      />
      <span
        className="pointer-events-none absolute -top-6 z-10 flex gap-2 rounded-sm bg-raised px-1.5 text-sm whitespace-nowrap shadow-float"
        style={{ left: `${share}%`, transform: `translateX(-${share}%)` }}
      >
        <span className="text-ink-soft">v {formatNumber(version)}</span>
        <ValueText value={point?.value} most={40} />
        {point?.recordedAt != null && (
          <span className="text-ink-faint">
            since <TimeText time={point.recordedAt} />
          </span>
        )}
      </span>
    </>
  );
}
