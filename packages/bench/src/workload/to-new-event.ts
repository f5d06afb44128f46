import type { NewEvent } from '@hindsight/event-store';
import { account } from '@hindsight/samples';
import type { BenchEvent } from './bench-event.ts';

const schemaVersions = new Map(
  account.eventTypes.map(({ type, currentVersion }) => [type, currentVersion]),
);
const occurredAt = '2026-03-03T14:02:11.204Z';
const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';

/** The same event with every column of ours filled. */
export function toNewEvent(event: BenchEvent): NewEvent {
  const correlationId = String(event.metadata.correlationId);
  return {
    type: event.type,
    schemaVersion: schemaVersions.get(event.type),
    data: JSON.stringify(event.data),
    metadata: JSON.stringify(event.metadata),
    occurredAt,
    correlationId,
    causationId: correlationId,
    actor: 'teller-3',
    traceId,
    spanId,
  };
}
