export type { FoldEvent, Json } from '@hindsight/history';
export type { AcceptedEvent } from './accepted-events.ts';
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
export type { CommandContext } from './build-command-events.ts';
export { CommandInvalid } from './command-invalid.ts';
export type { CommandAppended, CommandEvent, CommandStore } from './command-store.ts';
export type { Registry } from './create-registry.ts';
export { createRegistry } from './create-registry.ts';
export type { DefinedAggregate } from './define-aggregate.ts';
export { defineAggregate } from './define-aggregate.ts';
export { describeReason } from './describe-reason.ts';
export { ExpectationFailed } from './expectation-failed.ts';
export type { Scenario, StateExpectation } from './given.ts';
export { given } from './given.ts';
export type { CommandOutcome, HandleCommand } from './handle-command.ts';
export { handleCommand } from './handle-command.ts';
export type { Issue, Issues } from './issue.ts';
export type { Loaded, Loading } from './load-aggregate.ts';
export { loadAggregate } from './load-aggregate.ts';
export type { StoredCommand } from './read-stored-command.ts';
export { readStoredCommand } from './read-stored-command.ts';
export type { CommandJudge, JudgedCommand, Judgement } from './redecide/judge-commands.ts';
export { judgeCommands } from './redecide/judge-commands.ts';
export type { Refusal, Refused } from './refuse.ts';
export { refuse } from './refuse.ts';
export type { TestToScaffold } from './scaffold/scaffold-test.ts';
export { scaffoldTest } from './scaffold/scaffold-test.ts';
export { VersionConflict } from './version-conflict.ts';
