import { describeThrown, EvolveError, type FoldEvent, type Json } from '@hindsight/history';
import type { z } from 'zod';

/** One event type of an aggregate, its types erased. */
export type EventType = {
  readonly type: string;
  readonly currentVersion: number;
  readonly schemas: ReadonlyMap<number, z.ZodType>;
  /** From the version that is the key to the next. */
  readonly upcasters: ReadonlyMap<number, (data: Json) => Json>;
  readonly evolve: (state: Json, data: Json, event: FoldEvent) => Json;
};

/** What an upcaster made, step by step; `step` is told the version each step began at. */
export function upcastToCurrent(
  eventType: EventType,
  schemaVersion: number,
  data: Json,
  step?: (from: number, data: Json) => void,
): Json {
  if (!eventType.schemas.has(schemaVersion)) {
    throw new EvolveError(
      'unknown_schema_version',
      `${eventType.type} is known up to schema version ${eventType.currentVersion}; this is ${schemaVersion}.`,
    );
  }
  let current = data;
  for (let version = schemaVersion; version < eventType.currentVersion; version++) {
    current = runUpcaster(eventType, version, current);
    step?.(version, current);
  }
  return current;
}

function runUpcaster(eventType: EventType, version: number, data: Json): Json {
  const upcaster = eventType.upcasters.get(version);
  if (upcaster === undefined) {
    throw new EvolveError('upcast_threw', `${eventType.type} ${version} has no upcaster.`);
  }
  try {
    return upcaster(data);
  } catch (cause) {
    const message = `${eventType.type} ${version} → ${version + 1}: ${describeThrown(cause)}`;
    throw new EvolveError('upcast_threw', message, cause);
  }
}
