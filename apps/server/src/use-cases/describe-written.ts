import type { AcceptedEvent } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import type { EventContext } from './event-context.ts';

/** An event a command wrote. Only the log knows its lamport time: null when that cannot be read. */
export type WrittenEvent = Omit<RecordedEvent, 'lamport'> & { readonly lamport: number | null };

type Written = {
  readonly streamId: string;
  readonly events: readonly AcceptedEvent[];
  readonly context: EventContext;
  readonly command: string;
  readonly input: unknown;
};

/** The events as they read back, from what was sent and what the log answered to it. */
export function describeWritten(written: Written): WrittenEvent[] {
  const { streamId, events, context, command, input } = written;
  const metadata = JSON.stringify({ command, input });
  return events.map((event) => ({
    position: event.position,
    streamId,
    version: event.version,
    eventId: event.eventId,
    type: event.type,
    schemaVersion: event.schemaVersion,
    data: JSON.stringify(event.data),
    metadata,
    occurredAt: null,
    recordedAt: event.recordedAt,
    correlationId: context.correlationId,
    causationId: context.causationId ?? null,
    actor: context.actor ?? null,
    lamport: null,
    traceId: context.traceId ?? null,
    spanId: context.spanId ?? null,
  }));
}
