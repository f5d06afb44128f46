import { lazy, type ReactNode, Suspense } from 'react';
import type { StoredEvent } from '../shared/api/schemas.ts';

// What reads a trace comes when there is one to be read.
const EventTrace = lazy(() =>
  import('../features/event-trace/event-trace.tsx').then(({ EventTrace }) => ({
    default: EventTrace,
  })),
);

/** What an inspector shows of an event’s trace. */
export function showEventTrace(event: StoredEvent): ReactNode {
  return (
    <Suspense fallback={<p className="text-ink-faint">Its trace …</p>}>
      <EventTrace event={event} />
    </Suspense>
  );
}
