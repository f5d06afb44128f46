import { useQuery } from '@tanstack/react-query';
import { ArrowUpRight } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { ApiProblem } from '../../shared/api/api-problem.ts';
import type { StoredEvent, Trace } from '../../shared/api/schemas.ts';
import { formatAmount } from '../../shared/format/format-number.ts';
import { formatNs } from '../../shared/trace/format-ns.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { traceQuery } from '../../shared/trace/trace-query.ts';
import { tracingQuery } from '../../shared/trace/tracing-query.ts';
import { buildTree } from '../../shared/trace/tree/build-tree.ts';
import { Button } from '../../shared/ui/button.tsx';
import { pickSpans } from './pick-spans.ts';
import { SmallWaterfall } from './small-waterfall.tsx';
import { mayArrive, tellAbsence } from './tell-absence.ts';

type EventTraceProps = {
  readonly event: Pick<StoredEvent, 'traceId' | 'spanId' | 'recordedAt'>;
};

const mostRows = 12;
const askAgainMs = 2_000;

/** The trace that wrote an event, small: where its time went, each part a link into the whole. */
export function EventTrace({ event }: EventTraceProps) {
  const { traceId } = event;
  return (
    <section aria-label="Trace" className="flex flex-col gap-1">
      <h4 className="text-sm font-medium text-ink-soft">Trace</h4>
      {traceId === null ? (
        <p className="text-ink-faint">None: what wrote this event was not traced.</p>
      ) : (
        <Stored event={event} traceId={traceId} />
      )}
    </section>
  );
}

function Stored({ event, traceId }: EventTraceProps & { readonly traceId: string }) {
  const { data, error, refetch } = useQuery(traceQuery(traceId));
  const isAbsent = error instanceof ApiProblem && error.code === 'trace_not_found';
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is an error of its own
  useEffect(() => {
    if (!isAbsent || !mayArrive(event.recordedAt, Date.now())) return;
    const timer = setTimeout(() => void refetch(), askAgainMs);
    return () => clearTimeout(timer);
  }, [isAbsent, error, event.recordedAt, refetch]);
  if (data !== undefined) return <Told trace={data} askedId={event.spanId} />;
  if (isAbsent) return <Absent event={event} traceId={traceId} />;
  if (error === null) return <p className="text-ink-faint">Its trace …</p>;
  return (
    <div role="alert" className="flex flex-col items-start gap-1">
      <p className="text-removed">Its trace could not be loaded. {error.message}</p>
      <Button onClick={() => void refetch()}>Try again</Button>
    </div>
  );
}

function Told({ trace, askedId }: { readonly trace: Trace; readonly askedId: string | null }) {
  const tree = useMemo(() => buildTree(trace), [trace]);
  const rows = useMemo(() => pickSpans(tree, askedId, mostRows), [tree, askedId]);
  const left = trace.spans - rows.length;
  return (
    <>
      <TraceLink
        traceId={trace.traceId}
        spanId={askedId}
        className="flex items-center gap-1 text-accent underline-offset-2 hover:underline"
      >
        <span className="min-w-0 truncate" title={rows[0]?.name}>
          {rows[0]?.name}
        </span>
        <span className="shrink-0">
          {' · '}
          {formatNs(trace.durationNs)}
        </span>
        <ArrowUpRight size={13} aria-hidden="true" className="shrink-0" />
        <span className="sr-only">, the whole trace</span>
      </TraceLink>
      <SmallWaterfall traceId={trace.traceId} rows={rows} from={tree.from} to={tree.to} />
      {left > 0 && (
        <p className="text-sm text-ink-faint">and {formatAmount(left, 'span')} that took less</p>
      )}
    </>
  );
}

function Absent({ event, traceId }: EventTraceProps & { readonly traceId: string }) {
  const { data: tracing } = useQuery(tracingQuery);
  if (tracing?.traceUrl != null) {
    return <TraceLink traceId={traceId}>Open it where traces are kept</TraceLink>;
  }
  return (
    <p className="text-ink-faint">
      Not stored here. {tellAbsence(event.recordedAt, tracing, Date.now())}
    </p>
  );
}
