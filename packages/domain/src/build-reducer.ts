import { EvolveError, type Json, type Reducer } from '@hindsight/history';
import { type EventType, upcastToCurrent } from './event-type.ts';

/**
 * Data is not held against its schema here: it was when it was appended, and a fold of a long
 * stream cannot afford it twice. Data that is wrong all the same shows as a problem of the evolve.
 */
export function buildReducer(
  name: string,
  initial: Json,
  eventTypes: ReadonlyMap<string, EventType>,
): Reducer {
  return {
    initial,
    evolve: (state, event) => {
      const eventType = eventTypes.get(event.type);
      if (eventType === undefined) {
        throw new EvolveError(
          'unknown_event_type',
          `${event.type} is not an event type of ${name}.`,
        );
      }
      const data =
        event.schemaVersion === eventType.currentVersion
          ? event.data
          : upcastToCurrent(eventType, event.schemaVersion, event.data);
      return eventType.evolve(state, data, event);
    },
  };
}
