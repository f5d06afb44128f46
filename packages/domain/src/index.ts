export type {
  Aggregate,
  CommandDescription,
  Decided,
  DecidedEvent,
  EventTypeDescription,
  JsonSchema,
  Upcast,
} from './aggregate.ts';
export type {
  AggregateDefinition,
  CommandInputs,
  Decision,
  DomainEvent,
  EventSchemas,
  PastEvent,
} from './aggregate-definition.ts';
export type { Registry } from './create-registry.ts';
export { createRegistry } from './create-registry.ts';
export type { DefinedAggregate } from './define-aggregate.ts';
export { defineAggregate } from './define-aggregate.ts';
export type { Issue, Issues } from './issue.ts';
export type { Refusal, Refused } from './refuse.ts';
export { refuse } from './refuse.ts';
