import type { Json } from '@hindsight/history';
import type { z } from 'zod';
import type { Decided, DecidedEvent } from './aggregate.ts';
import { checkValue } from './check-value.ts';
import type { EventType } from './event-type.ts';
import type { Refused } from './refuse.ts';

/** One command of an aggregate, its types erased. */
export type Command = {
  readonly name: string;
  readonly input: z.ZodType;
  readonly decide: (
    state: Json,
    input: unknown,
  ) => Refused | readonly { readonly type: string; readonly data: Json }[];
};

/** Events are held against their schemas before they can reach the log: what is written is for ever. */
export function decideWith(
  command: Command,
  eventTypes: ReadonlyMap<string, EventType>,
  { state, input }: { readonly state: Json; readonly input: unknown },
): Decided {
  const decision = command.decide(state, input);
  if ('refusal' in decision) return decision;
  return { events: decision.map((event) => toDecidedEvent(command, eventTypes, event)) };
}

function toDecidedEvent(
  command: Command,
  eventTypes: ReadonlyMap<string, EventType>,
  { type, data }: { readonly type: string; readonly data: Json },
): DecidedEvent {
  const eventType = eventTypes.get(type);
  const schema = eventType?.schemas.get(eventType.currentVersion);
  if (eventType === undefined || schema === undefined) {
    throw new TypeError(`${command.name} decided on ${type}, which is not an event type.`);
  }
  const checked = checkValue(schema, data);
  if (!checked.ok) {
    const reasons = checked.issues.map(({ path, reason }) => `${path}: ${reason}`).join('; ');
    throw new TypeError(`${command.name} decided on a ${type} against its schema: ${reasons}`);
  }
  return { type, schemaVersion: eventType.currentVersion, data };
}
