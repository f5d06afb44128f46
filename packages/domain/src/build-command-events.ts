import type { Json } from '@hindsight/history';
import type { DecidedEvent } from './aggregate.ts';
import type { CommandEvent } from './command-store.ts';

/** Who asked, when, because of what, and in which trace. Goes onto every event of the command. */
export type CommandContext = {
  readonly correlationId?: string | undefined;
  readonly causationId?: string | undefined;
  readonly actor?: string | undefined;
  readonly traceId?: string | undefined;
  readonly spanId?: string | undefined;
  readonly occurredAt?: string | undefined;
  readonly metadata?: { readonly [name: string]: Json } | undefined;
};

/** A list, or one for each place when it is not known how many there will be. */
export type EventIds = readonly string[] | ((index: number) => string);

type Origin = {
  readonly command: string;
  readonly input: unknown;
  readonly context: CommandContext;
  readonly eventIds?: EventIds | undefined;
};

/** The command and its input are kept with each event: what was asked stays beside what came of it. */
export function buildCommandEvents(
  decided: readonly DecidedEvent[],
  { command, input, context, eventIds }: Origin,
): CommandEvent[] {
  const { metadata, ...origin } = context;
  const metadataText = JSON.stringify({ ...metadata, command, input });
  return decided.map(({ type, schemaVersion, data }, index) => ({
    ...origin,
    type,
    schemaVersion,
    data: JSON.stringify(data),
    metadata: metadataText,
    eventId: typeof eventIds === 'function' ? eventIds(index) : eventIds?.[index],
  }));
}
