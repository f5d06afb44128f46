import { EvolveError, type Json } from '@hindsight/history';
import type { Upcast } from './aggregate.ts';
import { type EventType, upcastToCurrent } from './event-type.ts';

type StoredData = { readonly type: string; readonly schemaVersion: number; readonly data: Json };

/** Upcasts for the eye: what ran, and how far it got. */
export function describeUpcast(eventType: EventType | undefined, stored: StoredData): Upcast {
  const ran: string[] = [];
  const { type } = stored;
  let { schemaVersion, data } = stored;
  if (eventType === undefined) {
    const problem = { code: 'unknown_event_type', message: `${type} is not known.` } as const;
    return { schemaVersion, data, ran, problem };
  }
  try {
    upcastToCurrent(eventType, schemaVersion, data, (from, upcastData) => {
      ran.push(`${type} ${from} → ${from + 1}`);
      schemaVersion = from + 1;
      data = upcastData;
    });
    return { schemaVersion, data, ran, problem: null };
  } catch (thrown) {
    if (!(thrown instanceof EvolveError)) throw thrown;
    const code =
      thrown.code === 'unknown_schema_version' ? 'unknown_schema_version' : 'upcast_threw';
    return { schemaVersion, data, ran, problem: { code, message: thrown.message } };
  }
}
