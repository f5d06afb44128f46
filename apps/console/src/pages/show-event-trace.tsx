import { requestsRest } from '@hindsight/telemetry/web';
import { lazy, type ReactNode, Suspense } from 'react';
import type { StoredEvent } from '../shared/api/schemas.ts';

// What reads a trace is no part of the first page: it comes when that has been answered.
const EventTrace = lazy(async () => {
  await requestsRest(200);
  const { EventTrace } = await import('../features/event-trace/event-trace.tsx');
  return { default: EventTrace };
});

/** What an inspector shows of an event’s trace. */
export function showEventTrace(event: StoredEvent): ReactNode {
  return (
    <Suspense fallback={<p className="text-ink-faint">Its trace …</p>}>
      <EventTrace event={event} />
    </Suspense>
  );
}
