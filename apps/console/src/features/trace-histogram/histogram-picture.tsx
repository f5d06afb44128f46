import { memo } from 'react';
import type { HistogramBar } from './build-bars.ts';

type HistogramPictureProps = {
  readonly name: string;
  readonly bars: readonly HistogramBar[];
  /** The slices that are pointed at or drawn over. */
  readonly drawn: readonly [number, number] | undefined;
};

/** How many there were, what of them failed, and above it how slow the slow ones were. */
export function HistogramPicture({ name, bars, drawn }: HistogramPictureProps) {
  const first = drawn && Math.min(...drawn);
  const width = drawn && Math.abs(drawn[1] - drawn[0]) + 1;
  return (
    <svg
      role="img"
      aria-label={name}
      viewBox={`0 0 ${Math.max(1, bars.length)} 100`}
      preserveAspectRatio="none"
      className="absolute inset-0 size-full"
    >
      {first !== undefined && (
        <rect x={first} y={0} width={width} height={100} className="fill-accent-soft" />
      )}
      <Bars bars={bars} />
    </svg>
  );
}

const Bars = memo(function Bars({ bars }: { readonly bars: readonly HistogramBar[] }) {
  const pathOf = (read: (bar: HistogramBar) => number) =>
    bars
      .map((bar, index) => {
        const tall = read(bar) * 62;
        return tall === 0 ? '' : `M${index + 0.1} 100v${-tall}h0.8V100z`;
      })
      .join('');
  const slow = bars
    .map(({ slow }, index) => (slow === undefined ? '' : `M${index + 0.1} ${30 - slow * 28}h0.8`))
    .join('');
  return (
    <>
      <path d={pathOf(({ height }) => height)} className="fill-line-strong" />
      <path d={pathOf(({ failed }) => failed)} className="fill-removed" />
      <path
        d={slow}
        className="stroke-accent"
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
        fill="none"
      />
      <path
        d={`M0 100H${Math.max(1, bars.length)}`}
        className="stroke-line-strong"
        vectorEffect="non-scaling-stroke"
      />
    </>
  );
});
