import type { RecordedEvent } from '@hindsight/event-store';

/** Whether two events were written together, right after one another, by one request. */
export function isOneAppend(first: RecordedEvent, second: RecordedEvent): boolean {
  return (
    first.streamId === second.streamId &&
    first.version + 1 === second.version &&
    first.position + 1 === second.position &&
    first.recordedAt === second.recordedAt &&
    first.causationId === second.causationId &&
    first.metadata === second.metadata
  );
}
