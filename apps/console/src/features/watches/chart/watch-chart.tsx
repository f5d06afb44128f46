import { lazy, memo, Suspense, useMemo } from 'react';
import type { SeriesPoint } from '../series-query.ts';
import type { summarizeSeries } from '../summarize-series.ts';
import { buildBands } from './build-bands.ts';
import type { Scale } from './build-scale.ts';
import { buildSteps } from './build-steps.ts';
import { ValueBands } from './value-bands.tsx';

const NumericChart = lazy(() =>
  import('./numeric-chart.tsx').then(({ NumericChart }) => ({ default: NumericChart })),
);

type WatchChartProps = {
  readonly points: readonly SeriesPoint[];
  readonly summary: ReturnType<typeof summarizeSeries>;
  readonly scale: Scale;
  readonly width: number;
  readonly height: number;
};

/** The series, drawn once: where the cursor is in it is drawn over it. */
export const WatchChart = memo(function WatchChart(props: WatchChartProps) {
  const { points, summary, scale, width, height } = props;
  const isLine = summary.kind === 'numbers';
  const steps = useMemo(() => (isLine ? buildSteps(points, scale) : []), [isLine, points, scale]);
  const bands = useMemo(() => (isLine ? [] : buildBands(points, scale)), [isLine, points, scale]);
  if (summary.kind === 'nothing' || width === 0) return null;
  if (summary.kind === 'values') return <ValueBands bands={bands} />;
  return (
    <Suspense>
      <NumericChart
        {...{ steps, width, height }}
        least={Number(summary.least.value)}
        most={Number(summary.most.value)}
      />
    </Suspense>
  );
});
