import { type Json, settleState } from '@hindsight/history';
import type { z } from 'zod';
import { toJSONSchema } from 'zod';
import type { Aggregate } from './aggregate.ts';
import type { AggregateDefinition, CommandInputs, EventSchemas } from './aggregate-definition.ts';
import { buildReducer } from './build-reducer.ts';
import { checkValue } from './check-value.ts';
import { type Command, decideWith } from './decide-with.ts';
import { describeUpcast } from './describe-upcast.ts';
import type { EventType } from './event-type.ts';
import { readCommands, readEventTypes } from './read-definition.ts';

/** An aggregate that still knows the types it was defined with. */
export type DefinedAggregate<
  State extends Json,
  Events extends EventSchemas,
  Inputs extends CommandInputs,
> = Aggregate & { readonly definition: AggregateDefinition<State, Events, Inputs> };

/** Says what a category’s events mean. Throws when the definition contradicts itself. */
export function defineAggregate<
  State extends Json,
  Events extends EventSchemas,
  Inputs extends CommandInputs,
>(definition: AggregateDefinition<State, Events, Inputs>): DefinedAggregate<State, Events, Inputs> {
  const { name, version, initial, snapshotEvery } = definition;
  const eventTypes = readEventTypes(definition);
  const commands = readCommands(definition);
  const flaw = settleState(initial);
  if (flaw !== null) throw new TypeError(`${name}: initial${flaw.path} is ${flaw.reason}.`);

  return {
    definition,
    name,
    version,
    snapshotEvery,
    reducer: buildReducer(name, initial, eventTypes),
    eventTypes: [...eventTypes.values()].map(describeEventType),
    commands: [...commands.values()].map(describeCommand),
    checkEvent: (type, schemaVersion, data) => {
      const schemas = eventTypes.get(type)?.schemas;
      if (schemas === undefined) {
        return issue('/type', `${type} is not an event type of ${name}`);
      }
      const schema = schemas.get(schemaVersion);
      if (schema === undefined) {
        return issue('/schemaVersion', `${type} has schema versions 1 to ${schemas.size}`);
      }
      const checked = checkValue(schema, data);
      if (checked.ok) return { ok: true };
      const issues = checked.issues.map(({ path, reason }) => ({ path: `/data${path}`, reason }));
      return { ok: false, issues };
    },
    upcast: (type, schemaVersion, data) =>
      describeUpcast(eventTypes.get(type), { type, schemaVersion, data }),
    parseCommand: (command, input) => {
      const known = commands.get(command);
      if (known === undefined) return { ok: false, unknown: true };
      const checked = checkValue(known.input, input);
      return checked.ok ? { ok: true, input: checked.value } : checked;
    },
    decide: (state, command, input) => {
      const known = commands.get(command);
      if (known === undefined) throw new TypeError(`${name} has no command ${command}.`);
      return decideWith(known, eventTypes, { state, input });
    },
  };
}

function issue(path: string, reason: string) {
  return { ok: false, issues: [{ path, reason }] } as const;
}

function describeEventType({ type, currentVersion, schemas }: EventType) {
  const schemaVersions = [...schemas].map(([schemaVersion, schema]) => ({
    schemaVersion,
    schema: describeSchema(schema),
  }));
  return { type, currentVersion, schemaVersions };
}

function describeCommand({ name, input }: Command) {
  return { name, inputSchema: describeSchema(input) };
}

function describeSchema(schema: z.ZodType) {
  return { ...toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) };
}
