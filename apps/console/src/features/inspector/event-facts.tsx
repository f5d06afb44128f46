import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { StoredEvent } from '../../shared/api/schemas.ts';
import { formatNumber } from '../../shared/format/format-number.ts';
import { formatDuration } from '../../shared/format/format-time.ts';
import { TraceLink } from '../../shared/trace/trace-link.tsx';
import { CopyButton } from '../../shared/ui/copy-button.tsx';
import { IdText } from '../../shared/ui/id-text.tsx';
import { TimeText } from '../../shared/ui/time-text.tsx';

/** Who, when by both clocks, and where in the log. */
export function EventFacts({ event }: { readonly event: StoredEvent }) {
  const { actor, occurredAt, recordedAt, correlationId, traceId } = event;
  return (
    <dl className="grid grid-cols-[76px_minmax(0,1fr)] items-center gap-x-2 gap-y-0.5">
      <Fact name="Recorded">
        <TimeText time={recordedAt} exactly />
      </Fact>
      <Fact name="Occurred">
        {occurredAt === null ? (
          <span className="text-ink-faint">not given</span>
        ) : (
          <>
            <TimeText time={occurredAt} exactly />
            <span className="block text-sm text-warn">{tellLag(occurredAt, recordedAt)}</span>
          </>
        )}
      </Fact>
      <Fact name="Actor">{actor ?? <span className="text-ink-faint">not given</span>}</Fact>
      <Fact name="Position">{formatNumber(event.position)}</Fact>
      <Fact name="Lamport">{formatNumber(event.lamport)}</Fact>
      <Fact name="Event id">
        <Copied name="Copy the event’s id" id={event.eventId} />
      </Fact>
      {correlationId !== null && (
        <Fact name="Correlation">
          <Link
            to="/correlations/$correlationId"
            params={{ correlationId }}
            className="text-accent underline-offset-2 hover:underline"
          >
            <IdText id={correlationId} most={18} className="whitespace-nowrap" />
          </Link>
        </Fact>
      )}
      {traceId !== null && (
        <Fact name="Trace id">
          <span className="flex items-center justify-between">
            <TraceLink traceId={traceId} spanId={event.spanId}>
              <IdText id={traceId} most={18} className="whitespace-nowrap" />
            </TraceLink>
            <CopyButton name="Copy the trace’s id" text={traceId} />
          </span>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt className="self-start text-ink-faint">{name}</dt>
      <dd className="min-w-0 [overflow-wrap:anywhere]">{children}</dd>
    </>
  );
}

function Copied({ name, id }: { readonly name: string; readonly id: string }) {
  return (
    <span className="flex items-center justify-between">
      <IdText id={id} most={18} className="whitespace-nowrap" />
      <CopyButton name={name} text={id} />
    </span>
  );
}

function tellLag(occurredAt: string, recordedAt: string): string {
  const ms = Date.parse(recordedAt) - Date.parse(occurredAt);
  if (ms === 0) return 'recorded at the same moment';
  return `recorded ${formatDuration(ms)} ${ms > 0 ? 'later' : 'before it occurred'}`;
}
