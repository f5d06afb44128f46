import fc from 'fast-check';
import { buildTestTrace } from './build-test-trace.ts';

const span = (most: number) =>
  fc.record({
    parent: fc.oneof(
      { weight: 4, arbitrary: fc.integer({ min: -1, max: most }) },
      { weight: 4, arbitrary: fc.integer({ min: -1, max: 2 }) },
      { weight: 1, arbitrary: fc.constantFrom('00000000000000aa', '00000000000000bb') },
    ),
    start: fc.integer({ min: -5, max: 100 }).map((ms) => ms * 1_000_000),
    duration: fc.integer({ min: 0, max: 60 }).map((ms) => ms * 1_000_000),
    name: fc.constantFrom('command.deposit', 'event_store.append_events', 'POST'),
    service: fc.constantFrom('hindsight', 'hindsight-console', '__proto__'),
    kind: fc.integer({ min: 0, max: 5 }),
    status: fc.constantFrom(0, 1, 2),
    id: fc.constantFrom('00f067aa0ba902b7', undefined),
  });

/** Traces of every kind: circles, parents that are not there, ids that come twice, wrong clocks. */
export const arbitraryTrace = fc
  .array(span(25), { maxLength: 24, size: 'max' })
  .map((spans) =>
    buildTestTrace(spans.map(({ id, ...rest }) => ({ ...rest, ...(id !== undefined && { id }) }))),
  );
