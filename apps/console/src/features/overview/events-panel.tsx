import { Link } from '@tanstack/react-router';
import { Table2 } from 'lucide-react';
import { lazy, Suspense, useMemo, useState } from 'react';
import type { Overview } from '../../shared/api/schemas.ts';
import { formatAmount, formatCount } from '../../shared/format/format-number.ts';
import { formatDuration } from '../../shared/format/format-time.ts';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IconButton } from '../../shared/ui/icon-button.tsx';
import { Panel } from '../../shared/ui/panel.tsx';
import { Loading } from '../../shared/ui/panel-states.tsx';
import type { LogSearch } from '../../shared/url/log-search.ts';
import { EventsTable } from './chart/events-table.tsx';
import { formatSlice } from './chart/format-tick.ts';
import { Segments } from './chart/segments.tsx';
import { type Layer, stackShares } from './chart/stack-shares.ts';
import { describeWindow } from './chart/window-names.ts';
import { logRange } from './log-range.ts';

const StackedBars = lazy(() =>
  import('./chart/stacked-bars.tsx').then(({ StackedBars }) => ({ default: StackedBars })),
);

export type By = 'category' | 'type';

type EventsPanelProps = {
  readonly overview: Overview;
  readonly by: By;
  readonly onBy: (by: By) => void;
  readonly onOpenLog: (search: LogSearch) => void;
  /** Instead of the chart when nothing was recorded. */
  readonly empty: React.ReactNode;
};

const choices = [
  { value: 'category', label: 'By category' },
  { value: 'type', label: 'By type' },
] as const;

/** How many events there were when, and of which kind. */
export function EventsPanel({ overview, by, onBy, onOpenLog, empty }: EventsPanelProps) {
  const [isTable, setIsTable] = useState(false);
  const layers = useMemo(() => stackShares(overview, by), [overview, by]);
  const [first] = overview.buckets;
  const eachMs = first === undefined ? 0 : Date.parse(first.to) - Date.parse(first.from);
  return (
    <Panel
      name="Events"
      note={`each bar ${formatDuration(eachMs)}${overview.sampled ? ' · shares from a sample' : ''}`}
      className="h-80 shrink-0"
      actions={
        <>
          <Segments name="Bars by" value={by} options={choices} onChoose={onBy} />
          <IconButton
            name={isTable ? 'Show as chart' : 'Show as table'}
            aria-pressed={isTable}
            onClick={() => setIsTable(!isTable)}
          >
            <Table2 size={14} />
          </IconButton>
        </>
      }
    >
      {overview.events === 0 ? (
        empty
      ) : (
        <>
          {isTable ? (
            <EventsTable overview={overview} layers={layers} by={by} />
          ) : (
            <div role="img" aria-label={describeChart(overview)} className="min-h-0 grow px-2">
              <Suspense fallback={<Loading what="the chart" />}>
                <StackedBars
                  overview={overview}
                  layers={layers}
                  onOpen={(slice, layer) => {
                    const bucket = overview.buckets[slice];
                    if (bucket) onOpenLog({ ...logRange(bucket), ...kindOf(layer, by) });
                  }}
                />
              </Suspense>
            </div>
          )}
          <Legend overview={overview} layers={layers} by={by} />
        </>
      )}
    </Panel>
  );
}

type LegendProps = Pick<EventsPanelProps, 'overview' | 'by'> & {
  readonly layers: readonly Layer[];
};

function Legend({ overview, layers, by }: LegendProps) {
  return (
    <ul className="flex shrink-0 flex-wrap gap-x-4 px-3 py-1.5 text-sm">
      {layers.map((layer) => (
        <li key={layer.name ?? ''}>
          <Link
            to="/log"
            search={{ ...logRange(overview), ...kindOf(layer, by) }}
            className="flex h-6 items-center gap-1.5 hover:underline"
          >
            {by === 'type' && layer.name !== null ? (
              <EventMark type={layer.name} />
            ) : (
              <span className="size-2 rounded-sm" style={{ background: layer.color }} />
            )}
            {layer.name ?? 'others'}
            <span className="text-ink-faint">{formatCount(layer.events)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function kindOf(layer: Layer | null, by: By): LogSearch {
  return layer?.name == null ? {} : { [by]: layer.name };
}

function describeChart({ window, events, buckets }: Overview): string {
  const most = buckets.reduce((best, one) => (one.events > best.events ? one : best));
  return `${formatAmount(events, 'event')} ${describeWindow(window)}, most ${formatSlice(most)}: ${most.events}. The same stands in the table.`;
}
