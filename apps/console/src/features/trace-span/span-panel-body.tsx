import { useQuery } from '@tanstack/react-query';
import { spanQuery } from '../../shared/trace/span-query.ts';
import { Failed, Loading } from '../../shared/ui/panel-states.tsx';
import { SpanDetails, type SpanDetailsProps } from './span-details.tsx';

type SpanPanelBodyProps = Omit<SpanDetailsProps, 'span'> & {
  readonly traceId: string;
  readonly spanId: string;
};

export function SpanPanelBody({ traceId, spanId, ...props }: SpanPanelBodyProps) {
  const { data, error, refetch } = useQuery(spanQuery(traceId, spanId));
  if (data !== undefined) return <SpanDetails span={data} {...props} />;
  if (error === null) return <Loading what="the span" />;
  return <Failed what="The span" error={error} onRetry={() => void refetch()} />;
}
