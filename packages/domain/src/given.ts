import type { Json } from '@hindsight/history';
import type { z } from 'zod';
import type {
  CommandInputs,
  DomainEvent,
  EventSchemas,
  PastEvent,
} from './aggregate-definition.ts';
import type { DefinedAggregate } from './define-aggregate.ts';
import { describeDifference, describeMissing } from './describe-difference.ts';
import { ExpectationFailed } from './expectation-failed.ts';
import { foldScenario, type ScenarioEvent } from './fold-scenario.ts';
import { runScenario } from './run-scenario.ts';

type DeepPartial<Value> = Value extends readonly unknown[]
  ? Value
  : Value extends object
    ? { readonly [Key in keyof Value]?: DeepPartial<Value[Key]> }
    : Value;

export type StateExpectation<State extends Json> = {
  /** The state has these values; what is not mentioned is not looked at. */
  thenState(expected: DeepPartial<State>): void;
};

export type Scenario<State extends Json, Events extends EventSchemas> = StateExpectation<State> & {
  /** These events and no others. */
  then(expected: readonly DomainEvent<Events>[]): StateExpectation<State>;
  thenRefused(code: string, fields?: { readonly [name: string]: Json }): void;
  /** The input itself is wrong, at these paths. */
  thenInvalid(...paths: readonly string[]): void;
};

/**
 * A rule as a sentence: given what happened, when a command comes, then this happens.
 * Works in any test runner: what does not hold is thrown.
 */
export function given<
  State extends Json,
  Events extends EventSchemas,
  Inputs extends CommandInputs,
>(
  aggregate: DefinedAggregate<State, Events, Inputs>,
  past: readonly PastEvent<Events>[],
): StateExpectation<State> & {
  when<Command extends keyof Inputs & string>(
    command: Command,
    input: z.input<Inputs[Command]>,
  ): Scenario<State, Events>;
} {
  const before = foldScenario(aggregate, toScenario(past));
  const expectState = (state: Json, expected: unknown) =>
    expectNone('The state differs', describeMissing(expected, state), [expected, state]);

  return {
    thenState: (expected) => expectState(before, expected),
    when: (command, input) => {
      const result = runScenario(aggregate, before, { command, input });
      const expectResult = (expected: object, differences: readonly string[]) =>
        expectNone(`${aggregate.name}: ${command}`, differences, [expected, result]);
      const thenState = (expected: DeepPartial<State>) => {
        const decided = 'events' in result ? result.events : [];
        expectState(foldScenario(aggregate, [...toScenario(past), ...decided]), expected);
      };
      return {
        thenState,
        // biome-ignore lint/suspicious/noThenProperty: nobody awaits a scenario, and Given/When/Then says `then`.
        then: (events) => {
          const decided =
            'events' in result ? { events: result.events.map(withoutVersion) } : result;
          expectResult({ events }, describeDifference({ events }, decided));
          return { thenState };
        },
        thenRefused: (code, fields = {}) => {
          const expected = { refusal: { code, fields } };
          expectResult(expected, describeMissing(expected, result));
        },
        thenInvalid: (...paths) => {
          const found = 'issues' in result ? result.issues.map(({ path }) => path).sort() : result;
          expectResult(paths, describeDifference([...paths].sort(), found));
        },
      };
    },
  };
}

function expectNone(
  what: string,
  differences: readonly string[],
  values: readonly [unknown, unknown],
): void {
  if (differences.length > 0) throw new ExpectationFailed(what, differences, values);
}

function withoutVersion({ type, data }: ScenarioEvent) {
  return { type, data };
}

/** Holds because the types of past events are the types of the aggregate’s own schemas. */
function toScenario<Events extends EventSchemas>(
  past: readonly PastEvent<Events>[],
): readonly ScenarioEvent[] {
  return past as readonly unknown[] as readonly ScenarioEvent[];
}
