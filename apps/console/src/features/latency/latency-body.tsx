import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useResting } from '../../shared/film/use-resting.ts';
import { formatAmount, formatNumber } from '../../shared/format/format-number.ts';
import { formatNs } from '../../shared/trace/format-ns.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { Empty, Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { LatencyPlot } from './latency-plot.tsx';
import { latencyQuery } from './latency-query.ts';
import { LatencyTable } from './latency-table.tsx';
import { LayerSplit } from './layer-split.tsx';
import { splitPoint, summarizeLatency, totalOf } from './stack-latency.ts';

type LatencyBodyProps = {
  readonly streamId: string;
  readonly head: number;
  readonly version: number;
  readonly look: 'chart' | 'table';
  readonly onChoose: (version: number) => void;
};

/** So long the head must stand still until it is asked again. */
const headRestMs = 1_000;
const none: readonly never[] = [];

/** What the panel holds once it is open. */
export function LatencyBody({ streamId, head, version, look, onChoose }: LatencyBodyProps) {
  const rested = useResting(head, headRestMs);
  const { data, error, refetch } = useQuery(latencyQuery(streamId, rested));
  const points = data?.points ?? none;
  const summary = useMemo(() => summarizeLatency(points), [points]);
  const current = points.find((point) => point.version === version);
  if (error !== null && data === undefined) {
    return <Failed what="The latency" error={error} onRetry={() => void refetch()} />;
  }
  if (data === undefined) return <Loading what="the latency" />;
  if (summary === null) {
    return (
      <Empty title="None of its versions has a stored trace.">
        <p>Versions written while tracing is on appear here some seconds later.</p>
      </Empty>
    );
  }
  return (
    <div className="flex flex-col gap-1 px-3 pt-1 pb-1.5 text-sm text-ink-soft">
      {look === 'chart' ? (
        <LatencyPlot {...{ points, version, onChoose }} head={rested} />
      ) : (
        <LatencyTable {...{ points, version, onChoose }} />
      )}
      <p className="flex flex-wrap items-center gap-x-3">
        {current === undefined ? (
          <span>version {formatNumber(version)}: no stored trace</span>
        ) : (
          <>
            <TraceLink traceId={current.traceId} spanId={current.spanId}>
              version {formatNumber(version)}: {formatNs(totalOf(current) * 1e6)}
            </TraceLink>
            <LayerSplit parts={splitPoint(current)} />
          </>
        )}
      </p>
      <p className="flex flex-wrap items-center gap-x-3 text-ink-faint">
        <span>usually {formatNs(summary.totalMs * 1e6)}</span>
        {current === undefined && <LayerSplit parts={summary.parts} />}
        <button
          type="button"
          className="hover:text-ink hover:underline"
          onClick={() => onChoose(summary.slowest.version)}
        >
          slowest {formatNs(totalOf(summary.slowest) * 1e6)} at{' '}
          {formatNumber(summary.slowest.version)}
        </button>
        {data.untraced > 0 && (
          <span className="ml-auto">
            {formatAmount(data.untraced, 'version')} looked at had no stored trace
          </span>
        )}
      </p>
    </div>
  );
}
