import { StoreError } from '../errors.ts';
import type { Appended } from '../events.ts';
import { hashContent, type StoredEvent } from '../postgres/append/find-stored.ts';
import { ANY, type AppendRequest, type Part, type ReadyEvent } from './append-request.ts';

/**
 * The conflicts of a group that was not written. Streams that stood on a failed one are not judged:
 * their requests go again.
 */
export function findConflicts(
  requests: readonly AppendRequest[],
  versions: readonly (readonly number[])[],
): ReadonlyMap<AppendRequest, StoreError<'version_conflict'>> {
  const conflicts = new Map<AppendRequest, StoreError<'version_conflict'>>();
  const judged = new Set<string>();
  for (const [index, request] of requests.entries()) {
    for (const [at, { streamId, expected }] of request.parts.entries()) {
      if (judged.has(streamId)) continue;
      judged.add(streamId);
      const actual = versions[index]?.[at] ?? 0;
      if (expected !== ANY && expected !== actual && !conflicts.has(request))
        conflicts.set(request, versionConflict(streamId, expected, actual));
    }
  }
  return conflicts;
}

function versionConflict(
  streamId: string,
  expected: number,
  actual: number,
): StoreError<'version_conflict'> {
  const message = `Stream ${streamId} is at version ${actual}, not ${expected}`;
  return new StoreError('version_conflict', message, { streamId, expected, actual });
}

/**
 * The first answer to a request whose event ids are stored already, null when none of them is;
 * fails when an id holds other content than this request’s.
 */
export function recallFirstAnswer(
  request: AppendRequest,
  stored: ReadonlyMap<string, StoredEvent>,
): readonly Appended[] | null {
  const ids = request.parts.flatMap((part) => part.events.map((event) => event.eventId));
  if (!ids.some((id) => stored.has(id))) return null;
  return request.parts.map((part) => {
    const events = part.events.map((event, index) => sameEvent(part, event, index, stored));
    const [first, last] = [events.at(0), events.at(-1)];
    if (!first || !last) throw new Error('a part without events');
    return {
      streamId: part.streamId,
      fromVersion: first.version,
      toVersion: last.version,
      fromPosition: first.position,
      toPosition: last.position,
      recordedAt: first.recordedAt,
      eventIds: events.map((event) => event.eventId),
      repeated: true,
    };
  });
}

function sameEvent(
  part: Part,
  event: ReadyEvent,
  index: number,
  stored: ReadonlyMap<string, StoredEvent>,
): StoredEvent {
  const found = stored.get(event.eventId);
  const first = stored.get(part.events[0]?.eventId ?? '');
  if (
    found &&
    first &&
    found.streamId === part.streamId &&
    found.version === first.version + index &&
    found.type === event.type &&
    found.schemaVersion === (event.schemaVersion ?? 1) &&
    found.occurredMicros === event.occurredMicros &&
    found.contentHash === hashContent(event.data, event.metadata ?? '{}')
  )
    return found;
  const eventId = found ? event.eventId : (firstStoredId(part, stored) ?? event.eventId);
  throw new StoreError(
    'event_id_reused',
    `Event id ${eventId} is already stored with other content`,
    { eventId },
  );
}

function firstStoredId(part: Part, stored: ReadonlyMap<string, StoredEvent>): string | undefined {
  return part.events.find((event) => stored.has(event.eventId))?.eventId;
}
