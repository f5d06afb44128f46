import { lazy, Suspense } from 'react';
import type { Overview } from '../../shared/api/schemas.ts';
import { formatDuration, formatTime } from '../../shared/format/format-time.ts';
import { Panel } from '../../shared/ui/panel.tsx';
import { Empty, Loading } from '../../shared/ui/panel-states.tsx';
import type { LogSearch } from '../../shared/url/log-search.ts';
import { logRange } from './log-range.ts';

const LatencyLines = lazy(() =>
  import('./chart/latency-lines.tsx').then(({ LatencyLines }) => ({ default: LatencyLines })),
);

type LatencyPanelProps = {
  readonly overview: Overview;
  readonly onOpenLog: (search: LogSearch) => void;
};

/** How long it takes until an append is durable. */
export function LatencyPanel({ overview, onOpenLog }: LatencyPanelProps) {
  const { points, since } = overview.appends;
  const last = points.at(-1);
  const note =
    last === undefined
      ? undefined
      : `p50 ${formatDuration(last.p50Ms)} · p99 ${formatDuration(last.p99Ms)}`;
  return (
    <Panel name="Append latency" note={note} className="h-60 shrink-0">
      {points.length === 0 ? (
        <Empty title="No append in this time.">
          <p>It is measured by the server while it runs, since {formatTime(since)}.</p>
        </Empty>
      ) : (
        <>
          <div
            role="img"
            aria-label={`Append latency. Last: ${note}.`}
            className="min-h-0 grow px-2"
          >
            <Suspense fallback={<Loading what="the chart" />}>
              <LatencyLines overview={overview} onOpen={(point) => onOpenLog(logRange(point))} />
            </Suspense>
          </div>
          <p className="flex gap-4 px-3 py-2 text-sm text-ink-soft">
            <Key color="var(--event-0)" name="p50" />
            <Key color="var(--event-1)" name="p99" isDashed />
          </p>
        </>
      )}
    </Panel>
  );
}

type KeyProps = { readonly color: string; readonly name: string; readonly isDashed?: boolean };

function Key({ color, name, isDashed = false }: KeyProps) {
  return (
    <span className="flex items-center gap-1.5">
      <svg viewBox="0 0 16 4" aria-hidden="true" className="h-1 w-4">
        <path d="M0 2h16" stroke={color} strokeWidth="2" strokeDasharray={isDashed ? '4 2' : ''} />
      </svg>
      {name}
    </span>
  );
}
