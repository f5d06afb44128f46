import { beginning, describeThrown, type FoldEvent, fold, type Json } from '@hindsight/history';
import type { Aggregate, DecidedEvent } from '../aggregate.ts';
import { describeDifference } from '../describe-difference.ts';
import { foldScenario } from '../fold-scenario.ts';
import { runScenario } from '../run-scenario.ts';
import { type NamedImport, printTest } from './print-test.ts';

export type TestToScaffold = {
  readonly aggregate: Aggregate;
  readonly streamId: string;
  /** From the first event on. */
  readonly history: readonly FoldEvent[];
  readonly command: string;
  readonly input: Json;
  /** What the log holds of this command, when it was run then. */
  readonly written?: readonly DecidedEvent[] | undefined;
  /** Where the aggregate comes from; guessed when not given. */
  readonly importing?: NamedImport | undefined;
};

type Outcome = ReturnType<typeof runScenario>;

/**
 * A history and a command as a test that passes today: it expects what the aggregate answers now.
 * Where that is not what the log holds, or the test could not say it, a comment does.
 */
export function scaffoldTest(test: TestToScaffold): string {
  const { aggregate, streamId, command, input, written } = test;
  const { state, problems } = fold(aggregate.reducer, beginning(aggregate.reducer), test.history);
  const damaged = new Set(problems.map(({ version }) => version));
  const history = test.history.filter(({ version }) => !damaged.has(version));
  const notes = problems.map(
    ({ version, message }) => `Version ${version} is left out, it cannot be folded: ${message}`,
  );
  const run = (from: Json) => runScenario(aggregate, from, { command, input });
  const asThen = attempt(() => run(state));
  const asGiven = attempt(() => run(foldScenario(aggregate, history)));
  if ('thrown' in asGiven) notes.push(`It does not pass: ${asGiven.thrown}`);
  const outcome = outcomeOf(asGiven) ?? outcomeOf(asThen) ?? { events: written ?? [] };
  if (isOther(outcomeOf(asThen), outcome)) {
    notes.push('At the times the events were recorded at, the aggregate answers otherwise.');
  }
  if (written && isOther({ events: written.map(toCurrent(aggregate)) }, outcome)) {
    notes.push('The log holds another answer to this command: the rules have changed since.');
  }
  return printTest({
    aggregate,
    streamId,
    history,
    command,
    input,
    outcome,
    notes,
    importing: test.importing,
  });
}

type Attempt = { readonly outcome: Outcome } | { readonly thrown: string };

/** `decide` and the schemas are other people’s code. */
function attempt(work: () => Outcome): Attempt {
  try {
    return { outcome: work() };
  } catch (thrown) {
    return { thrown: describeThrown(thrown) };
  }
}

function outcomeOf(attempted: Attempt): Outcome | undefined {
  return 'outcome' in attempted ? attempted.outcome : undefined;
}

function isOther(one: Outcome | undefined, other: Outcome): boolean {
  return one !== undefined && describeDifference(one, other).length > 0;
}

function toCurrent(aggregate: Aggregate) {
  return ({ type, schemaVersion, data }: DecidedEvent): DecidedEvent => {
    const upcast = aggregate.upcast(type, schemaVersion, data);
    return { type, schemaVersion: upcast.schemaVersion, data: upcast.data };
  };
}
