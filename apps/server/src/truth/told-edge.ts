import type { EventFacts } from '@hindsight/event-store';
import type { TruthEdge } from '@hindsight/history';

/** An edge, and who and what wrote its event. */
export type ToldEdge = TruthEdge & Pick<EventFacts, 'eventId' | 'actor' | 'traceId'>;

export function tellEdge(edge: TruthEdge, origin: EventFacts | undefined): ToldEdge {
  // An event is a fact: what was read a moment ago is there.
  if (!origin) throw new Error(`the event at version ${edge.version} is not there`);
  const { eventId, actor, traceId } = origin;
  return { ...edge, eventId, actor, traceId };
}
