import { memo } from 'react';
import { barHeights } from './choose-range.ts';
import type { Histogram } from './histogram-query.ts';

type HistogramBarsProps = {
  readonly name: string;
  readonly buckets: Histogram['buckets'];
  /** The buckets that are pointed at or drawn over. */
  readonly drawn: readonly [number, number] | undefined;
};

export function HistogramBars({ name, buckets, drawn }: HistogramBarsProps) {
  const first = drawn && Math.min(...drawn);
  const width = drawn && Math.abs(drawn[1] - drawn[0]) + 1;
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${Math.max(1, buckets.length)} 100`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full"
    >
      {first !== undefined && (
        <rect x={first} y={0} width={width} height={100} className="fill-accent-soft" />
      )}
      <Bars buckets={buckets} />
    </svg>
  );
}

const Bars = memo(function Bars({ buckets }: { readonly buckets: Histogram['buckets'] }) {
  const path = barHeights(buckets)
    .map((height, index) => (height === 0 ? '' : `M${index + 0.1} 100v${-height * 100}h0.8V100z`))
    .join('');
  return (
    <>
      <path d={path} className="fill-line-strong" />
      <path
        d={`M0 100H${Math.max(1, buckets.length)}`}
        className="stroke-line-strong"
        vectorEffect="non-scaling-stroke"
      />
    </>
  );
});
