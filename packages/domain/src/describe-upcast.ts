import { describeThrown, EvolveError, type Json, parseJson, settleState } from '@hindsight/history';
import type { Upcast } from './aggregate.ts';
import { type EventType, upcastToCurrent } from './event-type.ts';

type StoredData = { readonly type: string; readonly schemaVersion: number; readonly data: Json };

/**
 * Upcasts for the eye: what ran, and how far it got. What an upcaster does to the data it was given
 * does not reach what is shown as stored, or as the step before.
 */
export function describeUpcast(eventType: EventType | undefined, stored: StoredData): Upcast {
  const ran: string[] = [];
  const { type } = stored;
  let { schemaVersion, data } = stored;
  if (eventType === undefined) {
    const problem = { code: 'unknown_event_type', message: `${type} is not known.` } as const;
    return { schemaVersion, data, ran, problem };
  }
  let problem: Upcast['problem'] = null;
  try {
    let made: unknown = data;
    upcastToCurrent(eventType, schemaVersion, copyAsJson(data), (from, upcastData) => {
      ran.push(`${type} ${from} → ${from + 1}`);
      schemaVersion = from + 1;
      data = copyAsJson(upcastData);
      made = upcastData;
    });
    problem = findFlaw(made);
  } catch (thrown) {
    const code =
      thrown instanceof EvolveError && thrown.code === 'unknown_schema_version'
        ? 'unknown_schema_version'
        : 'upcast_threw';
    problem = { code, message: describeThrown(thrown) };
  }
  return { schemaVersion, data, ran, problem };
}

function findFlaw(made: unknown): Upcast['problem'] {
  const flaw = settleState(made);
  if (flaw === null) return null;
  const where = flaw.path === '' ? '' : ` at ${flaw.path}`;
  return { code: 'not_json', message: `What was made is not JSON${where}: ${flaw.reason}.` };
}

/** A value as JSON would carry it; null when it would not. */
function copyAsJson(value: unknown): Json {
  try {
    return parseJson(JSON.stringify(value) ?? 'null');
  } catch {
    return null;
  }
}
