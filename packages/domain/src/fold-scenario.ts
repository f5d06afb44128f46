import { beginning, fold, type Json } from '@hindsight/history';
import type { Aggregate } from './aggregate.ts';
import { ExpectationFailed } from './expectation-failed.ts';

export type ScenarioEvent = {
  readonly type: string;
  /** The newest one of its type when not given. */
  readonly schemaVersion?: number | undefined;
  readonly data: Json;
};

/** A scenario’s events are recorded a second apart, from this time on. */
const scenarioBegins = Date.UTC(2026, 0, 1);

/** The state a scenario’s events lead to. An event that could not be in a log fails the scenario. */
export function foldScenario(aggregate: Aggregate, events: readonly ScenarioEvent[]): Json {
  const recorded = events.map(({ type, schemaVersion, data }, index) => {
    const known = aggregate.eventTypes.find((eventType) => eventType.type === type);
    const recordedAt = new Date(scenarioBegins + index * 1000).toISOString();
    return {
      version: index + 1,
      type,
      schemaVersion: schemaVersion ?? known?.currentVersion ?? 1,
      data,
      recordedAt: recordedAt.replace('Z', '000Z'),
      occurredAt: null,
    };
  });
  const wrong = recorded.flatMap(({ version, type, schemaVersion, data }) => {
    const checked = aggregate.checkEvent(type, schemaVersion, data);
    return checked.ok
      ? []
      : checked.issues.map((issue) => `event ${version} ${issue.path}: ${issue.reason}`);
  });
  const folded = fold(aggregate.reducer, beginning(aggregate.reducer), recorded);
  const problems = folded.problems.map(({ version, message }) => `event ${version}: ${message}`);
  if (wrong.length + problems.length > 0) {
    throw new ExpectationFailed(
      'The given events are not a history',
      [...wrong, ...problems],
      [[], events],
    );
  }
  return folded.state;
}
