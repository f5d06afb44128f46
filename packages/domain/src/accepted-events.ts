import { type FoldEvent, type Folded, fold, parseJson } from '@hindsight/history';
import type { DecidedEvent } from './aggregate.ts';
import type { CommandContext } from './build-command-events.ts';
import type { CommandAppended, CommandEvent } from './command-store.ts';
import { type Loaded, type Loading, loadAggregate } from './load-aggregate.ts';

export type AcceptedEvent = DecidedEvent & {
  readonly eventId: string;
  readonly version: number;
  readonly position: number;
  readonly recordedAt: string;
};

/** The events with the places the log gave them, their data as a later reader will find it. */
export function describeAccepted(
  events: readonly CommandEvent[],
  { fromVersion, fromPosition, recordedAt, eventIds }: CommandAppended,
): AcceptedEvent[] {
  return events.map(({ type, schemaVersion, data }, index) => ({
    type,
    schemaVersion,
    data: parseJson(data),
    eventId: eventIds[index] ?? '',
    version: fromVersion + index,
    position: fromPosition + index,
    recordedAt,
  }));
}

type Acceptance = {
  readonly accepted: readonly AcceptedEvent[];
  readonly appended: CommandAppended;
  readonly context: CommandContext;
};

/** The state after the command. Read again when the log may know better than we what it wrote. */
export async function foldAccepted(
  stream: Loading,
  loaded: Loaded,
  { accepted, appended, context }: Acceptance,
): Promise<Folded> {
  const isKnownToTheLetter = !appended.repeated && context.occurredAt === undefined;
  if (isKnownToTheLetter) return fold(stream.aggregate.reducer, loaded, accepted.map(toFoldEvent));
  return loadAggregate({ ...stream, toVersion: appended.toVersion });
}

function toFoldEvent({ version, type, schemaVersion, data, recordedAt }: AcceptedEvent): FoldEvent {
  return { version, type, schemaVersion, data, recordedAt, occurredAt: null };
}
