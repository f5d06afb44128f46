import { type PointerEvent, useMemo, useState } from 'react';
import { formatNumber } from '../../shared/format/format-number.ts';
import { formatNs } from '../../shared/trace/format-ns.ts';
import { LatencyChart } from './latency-chart.tsx';
import type { LatencyPoint } from './latency-query.ts';
import { LayerSplit } from './layer-split.tsx';
import { nearestPoint, placeVersion, splitPoint, stackLatency, totalOf } from './stack-latency.ts';

type LatencyPlotProps = {
  readonly points: readonly LatencyPoint[];
  readonly head: number;
  readonly version: number;
  readonly onChoose: (version: number) => void;
};

/** The chart, the cursor in it, and what is under the pointer. A click goes to that version. */
export function LatencyPlot({ points, head, version, onChoose }: LatencyPlotProps) {
  const chart = useMemo(() => stackLatency(points, head), [points, head]);
  const [hovered, setHovered] = useState<LatencyPoint | null>(null);
  const pointAt = ({ clientX, currentTarget }: PointerEvent | React.MouseEvent) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    return nearestPoint(points, Math.ceil(((clientX - left) / width) * head)) ?? null;
  };
  return (
    <div className="relative mt-5 h-20 bg-sunken">
      <LatencyChart chart={chart} />
      <span className="pointer-events-none absolute -top-4 left-0 text-xs text-ink-faint">
        {formatNs(chart.topMs * 1e6)}
        {chart.bars.some(({ isCut }) => isCut) && ', some go on above'}
      </span>
      <span
        className="pointer-events-none absolute inset-y-0 border-l-2 border-ink"
        style={{ left: `${placeVersion(version, head) * 100}%` }}
      />
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the table and the keys do the same */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table and the keys do the same */}
      <div
        className="absolute inset-0 cursor-crosshair"
        onPointerMove={(event) => setHovered(pointAt(event))}
        onPointerLeave={() => setHovered(null)}
        onClick={(event) => {
          const point = pointAt(event);
          if (point !== null) onChoose(point.version);
        }}
      />
      {hovered !== null && <Hovered point={hovered} head={head} />}
    </div>
  );
}

function Hovered({ point, head }: { readonly point: LatencyPoint; readonly head: number }) {
  const share = placeVersion(point.version, head) * 100;
  return (
    <span
      className="pointer-events-none absolute bottom-full z-10 mb-1 flex gap-2 rounded-sm bg-raised px-1.5 text-sm whitespace-nowrap text-ink-soft shadow-float"
      style={{ left: `${share}%`, transform: `translateX(-${share}%)` }}
    >
      <span>v {formatNumber(point.version)}</span>
      <strong className="font-semibold text-ink">{formatNs(totalOf(point) * 1e6)}</strong>
      <LayerSplit parts={splitPoint(point)} />
    </span>
  );
}
