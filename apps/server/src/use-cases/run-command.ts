import type { Aggregate, CommandOutcome } from '@hindsight/domain';
import type { RecordedEvent } from '@hindsight/event-store';
import { traceCommand } from '../tracing/trace-command.ts';
import type { Backing } from './backing.ts';
import { describeWritten, type WrittenEvent } from './describe-written.ts';
import type { EventContext } from './event-context.ts';
import { listIssues } from './invalid-request.ts';
import { eventIdOf, recallCommand } from './recall-command.ts';
import { UseCaseError } from './use-case-error.ts';

export type CommandInput = {
  readonly aggregate: string;
  readonly id: string;
  readonly command: string;
  readonly input: unknown;
  readonly context: EventContext;
  readonly ifVersion?: number | undefined;
  /** The ids of the events are made from it, so that the same request writes them once. */
  readonly idempotencyKey?: string | undefined;
  readonly signal?: AbortSignal | undefined;
};

export type CommandAnswer = {
  readonly streamId: string;
  readonly version: number;
  readonly events: readonly WrittenEvent[];
};

/** Runs a command; a refusal, an unknown name and a bad input are errors with their codes. */
export async function runCommand(backing: Backing, request: CommandInput): Promise<CommandAnswer> {
  const { store, registry } = backing;
  const aggregate = registry.get(request.aggregate);
  if (!aggregate) {
    throw new UseCaseError('aggregate_not_found', `There is no aggregate “${request.aggregate}”.`, {
      aggregate: request.aggregate,
    });
  }
  const input = parseInput(aggregate, request);
  const first = await recallFirst(store, request, input);
  if (first) return first;

  const { context, command } = request;
  const outcome = await decide(backing, aggregate, request).catch(async (error: unknown) => {
    // The same request may have been served by another process meanwhile.
    const late = await recallFirst(store, request, input).catch(() => null);
    if (late) return late;
    throw error;
  });
  if (!('outcome' in outcome)) return outcome;
  const { streamId, version } = outcome;
  // It is written: whatever becomes of the reading, the answer is yes.
  const stored = await readBack(store, outcome).catch(() => null);
  const events = stored ?? describeWritten({ ...outcome, context, command, input });
  return { streamId, version, events };
}

type Accepted = CommandOutcome & { readonly outcome: 'accepted' };

async function decide(
  { store }: Backing,
  aggregate: Aggregate,
  { idempotencyKey: key, ...request }: CommandInput,
): Promise<Accepted> {
  const eventIds = key === undefined ? undefined : (index: number) => eventIdOf(key, index);
  const outcome = await traceCommand({ ...request, store, aggregate, eventIds });
  if (outcome.outcome === 'refused') throw describeRefusal(outcome);
  return outcome;
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

/** The events as the log has them, or null when it does not show them all. */
async function readBack(
  store: Backing['store'],
  { events }: Accepted,
): Promise<RecordedEvent[] | null> {
  if (events.length === 0) return [];
  const stored = await store.findEvents(events.map(({ eventId }) => eventId));
  if (stored.length < events.length) return null;
  return stored.toSorted((a, b) => a.version - b.version);
}

async function recallFirst(
  store: Backing['store'],
  { aggregate, id, command, idempotencyKey: key }: CommandInput,
  input: unknown,
): Promise<CommandAnswer | null> {
  if (key === undefined) return null;
  const streamId = `${aggregate}-${id}`;
  const events = await recallCommand(store, { key, streamId, command, input });
  const last = events.at(-1);
  return last ? { streamId, version: last.version, events } : null;
}
