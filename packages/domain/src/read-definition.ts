import type { Json } from '@hindsight/history';
import type { z } from 'zod';
import type { AggregateDefinition, CommandInputs, EventSchemas } from './aggregate-definition.ts';
import type { Command } from './decide-with.ts';
import type { EventType } from './event-type.ts';

type LooseDefinition = {
  readonly name: string;
  readonly version: number;
  readonly snapshotEvery: number;
  readonly events: { readonly [type: string]: { readonly [version: number]: z.ZodType } };
  readonly upcasters?: {
    readonly [type: string]: { readonly [version: number]: (data: Json) => Json } | undefined;
  };
  readonly evolve: { readonly [type: string]: EventType['evolve'] };
  readonly commands: { readonly [name: string]: Omit<Command, 'name'> };
};

/**
 * Holds because the only callers are the fold, which passes states the definition itself made and
 * data in the schema version a function is for, and commands, whose input was parsed by its schema.
 */
function eraseTypes<State extends Json, Events extends EventSchemas, Inputs extends CommandInputs>(
  definition: AggregateDefinition<State, Events, Inputs>,
): LooseDefinition {
  return definition as unknown as LooseDefinition;
}

export function readEventTypes<
  State extends Json,
  Events extends EventSchemas,
  Inputs extends CommandInputs,
>(definition: AggregateDefinition<State, Events, Inputs>): ReadonlyMap<string, EventType> {
  const { name, version, snapshotEvery, events, upcasters, evolve } = eraseTypes(definition);
  if (!/^[^-\s]+$/.test(name)) {
    throw new TypeError(`${name} is not a category: no dash, no space, not empty.`);
  }
  requireCount(version, `${name}: version`);
  requireCount(snapshotEvery, `${name}: snapshotEvery`);
  return new Map(
    Object.entries(events).map(([type, versions]) => {
      const schemas = byVersion(versions);
      const steps = byVersion(upcasters?.[type] ?? {});
      const currentVersion = schemas.size;
      requireContiguous(schemas, Math.max(currentVersion, 1), `${name}.${type}: schema versions`);
      requireContiguous(steps, currentVersion - 1, `${name}.${type}: upcasters`);
      const evolveThis = evolve[type];
      if (evolveThis === undefined) throw new TypeError(`${name}.${type} has no evolve.`);
      return [type, { type, currentVersion, schemas, upcasters: steps, evolve: evolveThis }];
    }),
  );
}

export function readCommands<
  State extends Json,
  Events extends EventSchemas,
  Inputs extends CommandInputs,
>(definition: AggregateDefinition<State, Events, Inputs>): ReadonlyMap<string, Command> {
  const { commands } = eraseTypes(definition);
  return new Map(
    Object.entries(commands).map(([name, { input, decide }]) => [name, { name, input, decide }]),
  );
}

function byVersion<Value>(record: { readonly [version: number]: Value }): Map<number, Value> {
  return new Map(
    Object.entries(record).map(([version, value]): [number, Value] => [Number(version), value]),
  );
}

function requireCount(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new TypeError(`${what} must be a whole number from 1, not ${value}.`);
  }
}

function requireContiguous(byVersion: ReadonlyMap<number, unknown>, last: number, what: string) {
  const versions = [...byVersion.keys()];
  const isContiguous = versions.every((version, index) => version === index + 1);
  if (isContiguous && versions.length === last) return;
  throw new TypeError(`${what} must be 1 to ${last} without gaps, not ${versions.join(', ')}.`);
}
