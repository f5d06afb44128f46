import { memo } from 'react';
import { layerColors } from '../../shared/trace/layer.ts';
import type { LatencyChart as Chart } from './stack-latency.ts';

/** The bars, drawn once: where the cursor is among them is drawn over it. */
export const LatencyChart = memo(function LatencyChart({ chart }: { readonly chart: Chart }) {
  return (
    <svg
      viewBox="0 0 1 1"
      preserveAspectRatio="none"
      aria-hidden="true"
      className="absolute inset-0 size-full"
    >
      {chart.bars.map(({ point, left, width, parts, isCut }) => (
        <g key={point.version}>
          {parts.map(
            ({ layer, from, to }) =>
              to > from && (
                <rect
                  key={layer}
                  x={left}
                  width={width * 0.92}
                  y={1 - to}
                  height={to - from}
                  fill={layerColors[layer]}
                />
              ),
          )}
          {isCut && (
            <rect x={left} width={width * 0.92} y={0} height={0.04} fill="var(--removed)" />
          )}
        </g>
      ))}
    </svg>
  );
});
