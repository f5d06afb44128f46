import { Line, LineChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import type { Overview } from '../../../shared/api/schemas.ts';
import { formatAmount } from '../../../shared/format/format-number.ts';
import { formatDuration } from '../../../shared/format/format-time.ts';
import { axisProps, tipClass } from './chart-look.ts';
import { formatSlice, formatTick } from './format-tick.ts';

export type LatencyPoint = Overview['appends']['points'][number];

export type LatencyLinesProps = {
  readonly overview: Overview;
  readonly onOpen: (point: LatencyPoint) => void;
};

/** Comes with the library of charts, when it is first drawn. */
export function LatencyLines({ overview, onOpen }: LatencyLinesProps) {
  const { appends, from, to } = overview;
  const [begin, end] = [Date.parse(from), Date.parse(to)];
  const data = appends.points.map((point) => ({ at: middleOf(point), point }));
  const dot = { r: 2, strokeWidth: 0, cursor: 'pointer' };
  return (
    <ResponsiveContainer width="100%" height="100%">
      <LineChart
        data={data}
        accessibilityLayer={false}
        margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
        onClick={({ activeTooltipIndex }) => {
          const chosen = data[Number(activeTooltipIndex ?? -1)];
          if (chosen) onOpen(chosen.point);
        }}
        style={{ cursor: 'pointer' }}
      >
        <XAxis
          {...axisProps}
          dataKey="at"
          type="number"
          domain={[begin, end]}
          tickCount={4}
          tickFormatter={(at: number) => formatTick(new Date(at).toISOString(), end - begin)}
        />
        <YAxis {...axisProps} width={56} tickCount={4} tickFormatter={formatTickDuration} />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: 'var(--line-strong)' }}
          content={({ active, label }) =>
            active ? <LatencyTip point={data.find(({ at }) => at === label)?.point} /> : null
          }
        />
        <Line
          dataKey="point.p99Ms"
          stroke="var(--event-1)"
          strokeDasharray="4 2"
          dot={{ ...dot, fill: 'var(--event-1)' }}
          isAnimationActive={false}
        />
        <Line
          dataKey="point.p50Ms"
          stroke="var(--event-0)"
          dot={{ ...dot, fill: 'var(--event-0)' }}
          isAnimationActive={false}
        />
      </LineChart>
    </ResponsiveContainer>
  );
}

function LatencyTip({ point }: { readonly point: LatencyPoint | undefined }) {
  if (point === undefined) return null;
  return (
    <div className={tipClass}>
      <p className="text-ink-soft">{formatSlice(point)}</p>
      <p>p50 {formatDuration(point.p50Ms)}</p>
      <p>p99 {formatDuration(point.p99Ms)}</p>
      <p className="text-ink-soft">{formatAmount(point.count, 'append')}</p>
    </div>
  );
}

function formatTickDuration(ms: number): string {
  return ms === 0 ? '0' : formatDuration(ms);
}

function middleOf({ from, to }: LatencyPoint): number {
  return (Date.parse(from) + Date.parse(to)) / 2;
}
