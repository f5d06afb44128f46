import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ApiProblem } from '../shared/api/api-problem.ts';
import { traceQuery } from '../shared/trace/trace-query.ts';
import { PageTitle } from '../shared/ui/page-title.tsx';
import { Failed, Loading } from '../shared/ui/panel-states.tsx';
import { TraceNotHere } from './trace/trace-not-here.tsx';
import { TraceView } from './trace/trace-view.tsx';
import { TrailBar } from './trace/trail-bar.tsx';

/** One trace: its spans over time, and the one that is open. */
export function TracePage() {
  const { traceId } = useParams({ from: '/traces/$traceId' });
  const { data, error, refetch } = useQuery(traceQuery(traceId));
  if (data !== undefined) return <TraceView key={traceId} trace={data} error={error} />;
  const isNotHere = error instanceof ApiProblem && error.code === 'trace_not_found';
  return (
    <>
      <PageTitle text="Trace" />
      <TrailBar traceId={traceId} />
      {error === null ? (
        <Loading what="the trace" />
      ) : isNotHere ? (
        <TraceNotHere traceId={traceId} onRetry={() => void refetch()} />
      ) : (
        <Failed what="The trace" error={error} onRetry={() => void refetch()} />
      )}
    </>
  );
}
