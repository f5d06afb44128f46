import type { Json } from '@hindsight/history';
import type { Aggregate, Decided } from './aggregate.ts';
import type { Issue } from './issue.ts';

type ScenarioCommand = { readonly command: string; readonly input: unknown };

export function runScenario(
  aggregate: Aggregate,
  state: Json,
  { command, input }: ScenarioCommand,
): Decided | { readonly issues: readonly Issue[] } {
  const parsed = aggregate.parseCommand(command, input);
  if (parsed.ok) return aggregate.decide(state, command, parsed.input);
  return { issues: 'issues' in parsed ? parsed.issues : [{ path: '', reason: 'no such command' }] };
}
