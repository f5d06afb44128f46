import type { StoredEvent } from './schemas.ts';

/** An event for tests. */
export function buildTestEvent(members: Partial<StoredEvent> = {}): StoredEvent {
  const position = members.position ?? 1;
  return {
    position,
    streamId: 'note-1',
    version: position,
    eventId: `00000000-0000-0000-0000-${String(position).padStart(12, '0')}`,
    type: 'Noted',
    schemaVersion: 1,
    data: {},
    metadata: {},
    occurredAt: null,
    recordedAt: '2026-03-03T14:02:11.204117Z',
    correlationId: null,
    causationId: null,
    actor: null,
    lamport: position,
    traceId: null,
    spanId: null,
    ...members,
  };
}
