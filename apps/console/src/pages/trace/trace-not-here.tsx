import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { formatAmount } from '../../shared/format/format-number.ts';
import { tracingQuery } from '../../shared/trace/tracing-query.ts';
import { Button } from '../../shared/ui/button.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { Empty } from '../../shared/ui/panel-states.tsx';

type TraceNotHereProps = { readonly traceId: string; readonly onRetry: () => void };

const askEveryMs = 2_000;

/** Why a trace may not be here. One that was just made is on its way: it is asked for again. */
export function TraceNotHere({ traceId, onRetry }: TraceNotHereProps) {
  const { data: tracing } = useQuery(tracingQuery);
  const latest = useRef(onRetry);
  useEffect(() => {
    latest.current = onRetry;
  });
  useEffect(() => {
    const timer = setInterval(() => latest.current(), askEveryMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <Empty title="There is no such trace here.">
      <p>
        <IdText id={traceId} most={32} />
      </p>
      <ul className="list-disc pl-5">
        <li>If it was just made, it is on its way: this page looks again by itself.</li>
        <li>
          {tracing === undefined
            ? 'Old traces are let go.'
            : `Traces are kept for ${formatAmount(tracing.keepDays, 'day')}; those that wrote events, failed or were slow for ${formatAmount(tracing.keepNotableDays, 'day')}.`}
        </li>
        <li>It may be kept elsewhere, by whoever made it.</li>
      </ul>
      <p className="flex gap-2 pt-1">
        <Button onClick={onRetry}>Look again</Button>
        <Link
          to="/traces"
          className="inline-flex h-7 items-center rounded-md px-2 text-accent hover:underline"
        >
          All traces
        </Link>
      </p>
    </Empty>
  );
}
