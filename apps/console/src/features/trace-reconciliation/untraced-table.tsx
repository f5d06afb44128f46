import { Link } from '@tanstack/react-router';
import { formatNumber } from '../../shared/format/format-number.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { EventMark } from '../../shared/ui/event-mark.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';
import type { Reconciliation } from './reconciliation-query.ts';

const reasons = {
  no_trace_id: 'its writer said no trace',
  trace_not_stored: 'its trace is not stored',
} as const;

/** Events that no trace leads to. */
export function UntracedTable({ untraced }: { readonly untraced: Reconciliation['untraced'] }) {
  const { count, items } = untraced;
  return (
    <>
      <ul>
        {items.map(({ streamId, version, position, type, recordedAt, traceId, reason }) => (
          <li
            key={position}
            className="flex min-h-7 items-center gap-3 border-t border-line px-3 text-sm whitespace-nowrap max-md:flex-wrap"
          >
            <EventMark type={type} />
            <span className="w-40 truncate font-medium">{type}</span>
            <Link
              to="/streams/$streamId"
              params={{ streamId }}
              search={{ v: version }}
              className="text-accent hover:underline"
            >
              <IdText id={streamId} most={22} /> version {formatNumber(version)}
            </Link>
            <span className="text-ink-soft">
              {reasons[reason]}
              {traceId !== null && (
                <>
                  {' '}
                  (
                  <TraceLink traceId={traceId}>
                    <IdText id={traceId} most={14} />
                  </TraceLink>
                  )
                </>
              )}
            </span>
            <TimeText time={recordedAt} exactly className="ml-auto text-ink-faint" />
          </li>
        ))}
      </ul>
      {count > items.length && (
        <p className="border-t border-line px-3 py-1.5 text-sm text-ink-faint">
          The newest {formatNumber(items.length)} of {formatNumber(count)}.
        </p>
      )}
    </>
  );
}
