import { type Aggregate, type CommandOutcome, handleCommand } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import { parseJson } from '@hindsight/history';
import type { Backing } from './backing.ts';
import type { EventContext } from './event-context.ts';
import { listIssues } from './invalid-request.ts';
import { UseCaseError } from './use-case-error.ts';

export type CommandInput = {
  readonly aggregate: string;
  readonly id: string;
  readonly command: string;
  readonly input: unknown;
  readonly context: EventContext;
  readonly ifVersion?: number | undefined;
  /** Ids for the events it may write, so that the same request writes them once. */
  readonly eventIds?: readonly string[] | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type CommandAnswer = {
  readonly streamId: string;
  readonly version: number;
  readonly events: readonly RecordedEvent[];
};

/** Runs a command; a refusal, an unknown name and a bad input are errors with their codes. */
export async function runCommand(
  { store, registry }: Backing,
  request: CommandInput,
): Promise<CommandAnswer> {
  const aggregate = registry.get(request.aggregate);
  if (!aggregate) {
    throw new UseCaseError('aggregate_not_found', `There is no aggregate “${request.aggregate}”.`, {
      aggregate: request.aggregate,
    });
  }
  const input = parseInput(aggregate, request);
  const { eventIds, context, ifVersion, signal } = request;
  const first = await recallFirst(store, request, input);
  if (first) return first;

  try {
    const outcome = await handleCommand({
      store,
      aggregate,
      id: request.id,
      command: request.command,
      input: request.input,
      context,
      ifVersion,
      eventIds,
      signal,
    });
    if (outcome.outcome === 'refused') throw describeRefusal(outcome);
    const ids = outcome.events.map((event) => event.eventId);
    const { streamId, version } = outcome;
    return { streamId, version, events: await findStored(store, ids) };
  } catch (error) {
    // The same request may have been served by another process meanwhile.
    const late = await recallFirst(store, request, input).catch(() => null);
    if (late) return late;
    throw error;
  }
}

function describeRefusal(outcome: CommandOutcome & { readonly outcome: 'refused' }) {
  const { streamId, version, refusal } = outcome;
  const { code: rule, message, fields } = refusal;
  const figures = { rule, refusal: { ...fields }, streamId, version };
  return new UseCaseError('command_refused', message, figures);
}

function parseInput(aggregate: Aggregate, { command, input }: CommandInput): unknown {
  const parsed = aggregate.parseCommand(command, input);
  if (parsed.ok) return parsed.input;
  if ('unknown' in parsed) {
    throw new UseCaseError(
      'command_not_found',
      `Aggregate “${aggregate.name}” has no command “${command}”.`,
      { aggregate: aggregate.name, command },
    );
  }
  throw listIssues(parsed.issues.map(({ path, reason }) => ({ in: 'body', path, reason })));
}

async function findStored(
  store: Backing['store'],
  eventIds: readonly string[],
): Promise<RecordedEvent[]> {
  if (eventIds.length === 0) return [];
  const events = await store.findEvents(eventIds);
  return events.toSorted((a, b) => a.version - b.version);
}

/** The first answer, from what an earlier request with these ids wrote before its answer got lost. */
async function recallFirst(
  store: Backing['store'],
  { aggregate, id, command, eventIds, idempotencyKey }: CommandInput,
  input: unknown,
): Promise<CommandAnswer | null> {
  const events = await findStored(store, eventIds ?? []);
  const last = events.at(-1);
  if (!last) return null;
  const streamId = `${aggregate}-${id}`;
  const asked = JSON.stringify([command, input]);
  if (last.streamId === streamId && askedOf(last) === asked) {
    return { streamId, version: last.version, events };
  }
  const key = idempotencyKey ?? last.eventId;
  throw new UseCaseError('idempotency_key_reused', `“${key}” was used for another request.`, {
    idempotencyKey: key,
  });
}

function askedOf(event: RecordedEvent): string {
  const { command, input }: { command?: unknown; input?: unknown } = Object(
    parseJson(event.metadata),
  );
  return JSON.stringify([command, input]);
}
