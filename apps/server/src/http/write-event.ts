import type { WrittenEvent } from '../use-cases/describe-written.ts';

/** An event as JSON, with its data and metadata spliced in as the very text they are stored as. */
export function writeEvent(event: WrittenEvent): string {
  return `{"position":${event.position},"streamId":${JSON.stringify(event.streamId)},"version":${event.version},"eventId":"${event.eventId}","type":${JSON.stringify(event.type)},"schemaVersion":${event.schemaVersion},"data":${event.data},"metadata":${event.metadata},"occurredAt":${quotePlain(event.occurredAt)},"recordedAt":"${event.recordedAt}","correlationId":${JSON.stringify(event.correlationId)},"causationId":${JSON.stringify(event.causationId)},"actor":${JSON.stringify(event.actor)},"lamport":${event.lamport},"traceId":${quotePlain(event.traceId)},"spanId":${quotePlain(event.spanId)}}`;
}

/** Times and hexadecimal ids hold nothing that needs an escape. */
function quotePlain(text: string | null): string {
  return text === null ? 'null' : `"${text}"`;
}

export function writeEvents(events: readonly WrittenEvent[]): string {
  return `[${events.map(writeEvent).join(',')}]`;
}
