import {
  readStoredCommand,
  scaffoldTest as scaffold,
  type TestToScaffold,
} from '@hindsight/domain';
import type { EventStore, RecordedEvent } from '@hindsight/event-store';
import { type FoldEvent, type Json, parseJson } from '@hindsight/history';
import type { Backing } from './backing.ts';
import { findAggregate } from './find-aggregate.ts';
import { invalidRequest } from './invalid-request.ts';
import { readWrittenTogether } from './read-written-together.ts';
import { UseCaseError } from './use-case-error.ts';

const most = { events: 10_000, characters: 5_000_000 };

type ScaffoldInput = {
  readonly streamId: string;
  readonly version?: number | undefined;
  readonly command?: string | undefined;
  readonly input?: unknown;
  readonly importing?: TestToScaffold['importing'];
  readonly signal: AbortSignal;
};

type Question = Pick<TestToScaffold, 'command' | 'input' | 'written'> & {
  readonly toVersion: number | undefined;
};

/** A test of the command that is given, or of the one that wrote the event at the version. */
export async function scaffoldTest(backing: Backing, asked: ScaffoldInput): Promise<string> {
  const { streamId, importing } = asked;
  const aggregate = findAggregate(backing, streamId);
  const { toVersion, ...question } = await chooseCommand(backing.store, asked);
  const { command } = question;
  if (!aggregate.commands.some(({ name }) => name === command)) {
    const message = `Aggregate “${aggregate.name}” has no command “${command}”.`;
    throw new UseCaseError('command_not_found', message, { aggregate: aggregate.name, command });
  }
  const history = await readPast(backing.store, { ...asked, version: toVersion });
  return scaffold({ aggregate, streamId, history, importing, ...question });
}

async function chooseCommand(store: EventStore, asked: ScaffoldInput): Promise<Question> {
  const { streamId, version, command, input } = asked;
  if (command !== undefined) return { toVersion: version, command, input: toJson(input) };
  if (version === 0) {
    throw invalidRequest('body', '/command', 'is required at version 0, where there is no event');
  }
  const events = await readWrittenTogether(store, streamId, version);
  const [first] = events;
  const stored = first && readStoredCommand(parseJson(first.metadata));
  if (!stored) {
    const at = version ?? first?.version;
    const reason = `is required: with the event at version ${at} no command is stored`;
    throw invalidRequest('body', '/command', reason);
  }
  return { ...stored, toVersion: first.version - 1, written: events.map(toDecided) };
}

function toDecided({ type, schemaVersion, data }: RecordedEvent) {
  return { type, schemaVersion, data: parseJson(data) };
}

/** The input came in a body, so it is JSON. */
function toJson(input: unknown): Json {
  return (input ?? {}) as Json;
}

async function readPast(
  store: EventStore,
  { streamId, version: toVersion, signal }: ScaffoldInput,
): Promise<FoldEvent[]> {
  const { toVersion: upTo, chunks } = await store.readHistory(streamId, { toVersion, signal });
  if (upTo > most.events) {
    throw tooLong(`is ${upTo}, and a test takes at most ${most.events} events`);
  }
  const past: FoldEvent[] = [];
  let characters = 0;
  for await (const chunk of chunks) {
    past.push(...chunk);
    for (const { data } of chunk) characters += JSON.stringify(data).length;
    if (characters > most.characters) {
      throw tooLong(`has events of more than ${most.characters} characters up to there`);
    }
  }
  return past;
}

function tooLong(reason: string) {
  return invalidRequest('body', '/version', reason);
}
