import type { Observation } from './observation.ts';
import type { StoredEvent } from './stored-event.ts';
import type { Violation, ViolationName } from './violation.ts';

/**
 * A follower sees each event of the table once, in the order of positions, from where it began up
 * to the last it saw; `through` is how far it must have come.
 */
export function checkFollower(
  { reader, after, seen }: Observation,
  table: readonly StoredEvent[],
  { through = 0 }: { readonly through?: number } = {},
): readonly Violation[] {
  const found: Violation[] = [];
  const say = (name: ViolationName, detail: string) =>
    found.push({ name, detail: `${reader}: ${detail}` });
  const stored = new Map(table.map((event) => [event.eventId, event.position]));
  const times = new Map<string, number>();
  let last = after;
  for (const { position, eventId } of seen) {
    times.set(eventId, (times.get(eventId) ?? 0) + 1);
    if (position < last) say('follower_disordered', `${position} after ${last}`);
    if (stored.get(eventId) !== position) say('phantom', `${eventId} at ${position}`);
    last = Math.max(last, position);
  }
  for (const [eventId, count] of times)
    if (count > 1) say('follower_doubled', `${eventId} ${count} times`);
  const end = Math.max(last, through);
  for (const { position, eventId } of table)
    if (position > after && position <= end && !times.has(eventId))
      say('follower_skipped', `${position}`);
  return found;
}
