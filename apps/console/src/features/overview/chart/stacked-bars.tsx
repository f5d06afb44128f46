import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Overview } from '../../../shared/api/schemas.ts';
import { formatAmount, formatCount, formatNumber } from '../../../shared/format/format-number.ts';
import { axisProps, tipClass } from './chart-look.ts';
import { chooseTicks, formatSlice, formatTick } from './format-tick.ts';
import type { Layer } from './stack-shares.ts';

export type StackedBarsProps = {
  readonly overview: Overview;
  readonly layers: readonly Layer[];
  /** A bar was clicked, or a part of it. */
  readonly onOpen: (slice: number, layer: Layer | null) => void;
};

/** Comes with the library of charts, when it is first drawn. */
export function StackedBars({ overview, layers, onOpen }: StackedBarsProps) {
  const { buckets, from, to } = overview;
  const spanMs = Date.parse(to) - Date.parse(from);
  const data = buckets.map((_, slice) => ({ slice }));
  const told = (slice: number) => <BarTip overview={overview} layers={layers} slice={slice} />;
  return (
    <ResponsiveContainer width="100%" height="100%">
      <BarChart
        data={data}
        accessibilityLayer={false}
        barCategoryGap={1}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        onClick={({ activeTooltipIndex }) => {
          if (activeTooltipIndex !== null && activeTooltipIndex !== undefined)
            onOpen(Number(activeTooltipIndex), null);
        }}
        style={{ cursor: 'pointer' }}
      >
        <XAxis
          {...axisProps}
          dataKey="slice"
          ticks={chooseTicks(buckets.length)}
          interval={0}
          tickFormatter={(slice: number) => formatTick(buckets[slice]?.from ?? from, spanMs)}
        />
        <YAxis
          {...axisProps}
          width={56}
          allowDecimals={false}
          tickCount={4}
          tickFormatter={formatCount}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: 'var(--hover)' }}
          content={({ active, label }) => (active ? told(Number(label)) : null)}
        />
        {layers.map((layer) => (
          <Bar
            key={layer.name ?? ''}
            dataKey={({ slice }: { slice: number }) => layer.counts[slice] ?? 0}
            stackId="events"
            fill={layer.color}
            stroke="var(--surface)"
            strokeWidth={0.5}
            isAnimationActive={false}
            onClick={(_, slice, event) => {
              event.stopPropagation();
              onOpen(slice, layer);
            }}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

type BarTipProps = Omit<StackedBarsProps, 'onOpen'> & { readonly slice: number };

function BarTip({ overview, layers, slice }: BarTipProps) {
  const bucket = overview.buckets[slice];
  if (bucket === undefined) return null;
  const seconds = (Date.parse(bucket.to) - Date.parse(bucket.from)) / 1000;
  const rate = bucket.events / seconds;
  const parts = layers.filter(({ counts }) => (counts[slice] ?? 0) > 0);
  return (
    <div className={tipClass}>
      <p className="text-ink-soft">{formatSlice(bucket)}</p>
      <p className="font-medium">
        {formatAmount(bucket.events, 'event')}
        {rate >= 0.1 && ` · ${formatNumber(Number(rate.toPrecision(2)))} per second`}
      </p>
      {parts.map(({ name, color, counts }) => (
        <p key={name ?? ''} className="flex items-center gap-2">
          <span className="size-2 rounded-sm" style={{ background: color }} />
          {name ?? 'others'}
          <span className="ml-auto pl-4">{formatNumber(counts[slice] ?? 0)}</span>
        </p>
      ))}
    </div>
  );
}
