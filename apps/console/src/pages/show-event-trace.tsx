import type { ReactNode } from 'react';
import { EventTrace } from '../features/event-trace/event-trace.tsx';
import type { StoredEvent } from '../shared/api/schemas.ts';

/** What an inspector shows of an event’s trace. */
export function showEventTrace(event: StoredEvent): ReactNode {
  return <EventTrace event={event} />;
}
