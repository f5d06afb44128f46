import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { traceQuery } from '../shared/trace/trace-query.ts';
import { PageTitle } from '../shared/ui/page-title.tsx';

export function TracePage() {
  const { traceId } = useParams({ from: '/traces/$traceId' });
  const { data } = useQuery(traceQuery(traceId));
  return <PageTitle text={`Trace ${data?.traceId ?? ''}`} />;
}
