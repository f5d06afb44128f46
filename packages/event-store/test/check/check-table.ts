import type { StoredEvent } from './stored-event.ts';
import type { Violation, ViolationName } from './violation.ts';

/**
 * The invariants of the table alone: positions dense and unique, versions contiguous and in the
 * order of positions, recordedAt never decreasing, lamport always increasing.
 */
export function checkTable(
  table: readonly StoredEvent[],
  { after = 0 }: { readonly after?: number } = {},
): readonly Violation[] {
  const inOrder = [...table].sort((a, b) => a.position - b.position);
  return [...checkPositions(inOrder, after), ...checkStreams(inOrder), ...checkIds(inOrder)];
}

function checkPositions(inOrder: readonly StoredEvent[], after: number): Violation[] {
  const found: Violation[] = [];
  const say = (name: ViolationName, detail: string) => found.push({ name, detail });
  let position = after;
  let previous: StoredEvent | undefined;
  for (const event of inOrder) {
    if (event.position === position && previous) say('position_doubled', `${position}`);
    else if (event.position !== position + 1)
      say('position_hole', `${position} is followed by ${event.position}`);
    if (previous && event.recordedAt < previous.recordedAt)
      say(
        'recorded_at_decreased',
        `${previous.recordedAt}, then ${event.recordedAt} at ${event.position}`,
      );
    if (previous && event.lamport <= previous.lamport)
      say(
        'lamport_not_increasing',
        `${previous.lamport}, then ${event.lamport} at ${event.position}`,
      );
    position = event.position;
    previous = event;
  }
  return found;
}

function checkStreams(inOrder: readonly StoredEvent[]): Violation[] {
  const found: Violation[] = [];
  for (const [streamId, events] of groupByStream(inOrder)) {
    const versions = events.map((event) => event.version);
    if (versions.some((version, index) => index > 0 && version < (versions[index - 1] ?? 0)))
      found.push({ name: 'position_out_of_stream_order', detail: streamId });
    versions.sort((a, b) => a - b);
    for (const [index, version] of versions.entries()) {
      const before = versions[index - 1] ?? 0;
      const detail = `${streamId}: ${before}, then ${version}`;
      if (version === before) found.push({ name: 'version_doubled', detail });
      else if (version !== before + 1) found.push({ name: 'version_gap', detail });
    }
  }
  return found;
}

function groupByStream(events: readonly StoredEvent[]): Map<string, StoredEvent[]> {
  const streams = new Map<string, StoredEvent[]>();
  for (const event of events) {
    const stream = streams.get(event.streamId);
    if (stream) stream.push(event);
    else streams.set(event.streamId, [event]);
  }
  return streams;
}

function checkIds(events: readonly StoredEvent[]): Violation[] {
  const seen = new Set<string>();
  const found: Violation[] = [];
  for (const { eventId } of events) {
    if (seen.has(eventId)) found.push({ name: 'doubled', detail: eventId });
    seen.add(eventId);
  }
  return found;
}
