import { makeBenchEvent } from './make-bench-event.ts';

const time = '2026-03-03T14:02:11.204117Z';

/** A line of COPY’s text format for a table with the columns of our events, all of them filled. */
export function toEventsRow(position: number): string {
  const event = makeBenchEvent(position % 100, position);
  const correlationId = String(event.metadata.correlationId);
  const columns = {
    position,
    streamKey: position - (position % 100),
    version: 1 + (position % 100),
    lamport: position,
    recordedAt: time,
    occurredAt: time,
    eventId: toEventId(position),
    schemaVersion: 1,
    streamId: `account-copy-${position - (position % 100)}`,
    type: event.type,
    correlationId,
    causationId: correlationId,
    actor: 'teller-3',
    traceId: '\\\\x4bf92f3577b34da6a3ce929d0e0e4736',
    spanId: '\\\\x00f067aa0ba902b7',
    metadata: JSON.stringify(event.metadata),
    data: JSON.stringify(event.data),
  };
  return `${Object.values(columns).join('\t')}\n`;
}

function toEventId(position: number): string {
  return `019a4b7c-0000-7000-8000-${position.toString(16).padStart(12, '0')}`;
}
