import { describeThrown, isEqual, type Json, parseJson } from '@hindsight/history';
import type { Aggregate, DecidedEvent } from '../aggregate.ts';
import type { StoredCommand } from '../read-stored-command.ts';
import { type CommandVerdict, unknown } from './verdict.ts';

/** What the command wrote, in any schema version. */
export type StoredEvent = {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Json;
};

/** Puts a command of the past to the rules again, on a state it was not decided on. Never throws. */
export function decideAgain(
  aggregate: Aggregate,
  state: Json,
  asked: StoredCommand,
  stored: readonly StoredEvent[],
): CommandVerdict {
  // Schemas and rules are other people’s code.
  try {
    return decide(aggregate, state, asked, stored);
  } catch (thrown) {
    return unknown('decide_threw', `${asked.command} threw: ${describeThrown(thrown)}`);
  }
}

function decide(
  aggregate: Aggregate,
  state: Json,
  { command, input }: StoredCommand,
  stored: readonly StoredEvent[],
): CommandVerdict {
  const parsed = aggregate.parseCommand(command, input);
  if (!parsed.ok) {
    if ('unknown' in parsed) {
      return unknown('command_not_found', `${aggregate.name} has no command ${command} any more.`);
    }
    const told = parsed.issues.slice(0, 5).map(({ path, reason }) => `${path || 'it'} ${reason}`);
    const more = parsed.issues.length > 5 ? ' …' : '';
    return unknown('input_invalid', `The input no longer parses: ${told.join('; ')}${more}.`);
  }
  const decided = aggregate.decide(state, command, parsed.input);
  if (!('refusal' in decided)) return compare(aggregate, decided.events, stored);
  const { code: rule, message } = decided.refusal;
  const fields = asStored(decided.refusal.fields);
  return { verdict: 'would_refuse', rule, message, fields };
}

function compare(
  aggregate: Aggregate,
  events: readonly DecidedEvent[],
  stored: readonly StoredEvent[],
): CommandVerdict {
  const current = stored.map((event) => upcast(aggregate, event));
  const damaged = current.find(({ problem }) => problem !== null)?.problem;
  if (damaged) return unknown('event_unreadable', damaged.message);
  const decided = events.map((event) => ({ ...event, data: asStored(event.data) }));
  const isSame =
    decided.length === current.length &&
    decided.every(({ type, data }, index) => {
      const there = current[index];
      return there !== undefined && there.type === type && isEqual(there.data, data);
    });
  return isSame ? { verdict: 'would_accept' } : { verdict: 'would_differ', decided };
}

function upcast(aggregate: Aggregate, { type, schemaVersion, data }: StoredEvent) {
  return { type, ...aggregate.upcast(type, schemaVersion, data) };
}

/** What is decided on may hold what JSON does not keep: an undefined member, for one. */
function asStored(data: Json): Json {
  return parseJson(JSON.stringify(data) ?? 'null');
}
