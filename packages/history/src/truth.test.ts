import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { beginning, fold } from './fold.ts';
import type { Json } from './json.ts';
import type { FoldEvent, Reducer } from './reducer.ts';
import {
  beginTruth,
  extendTruth,
  openInterval,
  type Rule,
  type TruthInterval,
  type TruthReached,
} from './truth.ts';

type Counter = { readonly count: number; readonly deep: { readonly last: string } };

const reducer: Reducer<Json> = {
  initial: { count: 0, deep: { last: '' } },
  evolve: (state, { type, data }) => {
    const { count } = readCounter(state);
    if (type === 'Broken') throw new Error('broken');
    if (type === 'Added') return { count: count + Number(data), deep: { last: 'Added' } };
    return { count, deep: { last: type } };
  },
};

/** Every state of the reducer above has this shape. */
function readCounter(state: Json): Counter {
  return state as Counter;
}

const eventList = fc
  .array(fc.tuple(fc.constantFrom('Added', 'Noted', 'Broken'), fc.integer({ min: -3, max: 3 })), {
    maxLength: 60,
  })
  .map((list) =>
    list.map(
      ([type, data], index): FoldEvent => ({
        version: index + 1,
        type,
        schemaVersion: 1,
        data,
        recordedAt: `2026-01-01T00:00:${String(index % 60).padStart(2, '0')}.000000Z`,
        occurredAt: null,
      }),
    ),
  );

const rules = fc.oneof(
  fc.integer({ min: -4, max: 4 }).map(
    (limit): Rule =>
      ({ state }) =>
        readCounter(state).count < limit,
  ),
  fc.integer({ min: 2, max: 4 }).map(
    (divisor): Rule =>
      ({ state }) =>
        readCounter(state).count % divisor === 0,
  ),
  fc.constantFrom<Rule>(
    ({ event }) => event.type === 'Added',
    ({ state, previous }) => readCounter(state).count > readCounter(previous).count,
    ({ state }) => readCounter(state).deep.last === 'Noted',
    ({ event }) => (event.version % 3 === 0 ? { unknown: 'every third' } : event.version % 2 === 0),
    () => true,
    () => false,
  ),
);

function followAll(rule: Rule, batches: readonly (readonly FoldEvent[])[]) {
  let reached: TruthReached = beginTruth(reducer);
  const intervals: TruthInterval[] = [];
  let problems = 0;
  for (const batch of batches) {
    const next = extendTruth(reducer, rule, reached, batch);
    reached = next.reached;
    intervals.push(...next.ended);
    problems += next.problems.length;
  }
  const open = openInterval(reached);
  return { reached, problems, intervals: open ? [...intervals, open] : intervals };
}

/** Folds every version from the beginning and asks there. */
function askEverywhere(rule: Rule, events: readonly FoldEvent[]) {
  return events.map((event, index) => {
    const state = fold(reducer, beginning(reducer), events.slice(0, index + 1)).state;
    const previous = fold(reducer, beginning(reducer), events.slice(0, index)).state;
    return rule({ state, event, previous });
  });
}

describe('truth', () => {
  test('is what asking at every version says, however the events arrive', () => {
    fc.assert(
      fc.property(eventList, rules, fc.integer({ min: 1, max: 20 }), (events, rule, size) => {
        const batches = Array.from({ length: Math.ceil(events.length / size) }, (_, n) =>
          events.slice(n * size, (n + 1) * size),
        );
        const { reached, intervals } = followAll(rule, batches);
        const verdicts = askEverywhere(rule, events);
        const held = new Set(
          intervals.flatMap(({ fromVersion, toVersion }) =>
            Array.from({ length: toVersion - fromVersion + 1 }, (_, n) => fromVersion + n),
          ),
        );
        expect(events.map(({ version }) => held.has(version))).toEqual(
          verdicts.map((verdict) => verdict === true),
        );
        const unknown = verdicts.flatMap((verdict, index) =>
          typeof verdict === 'object' ? [index + 1] : [],
        );
        expect(reached.unknown?.versions ?? 0).toBe(unknown.length);
        expect(reached.unknown?.firstVersion).toBe(unknown[0]);
        expect(reached.evaluated).toBe(events.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('has intervals that never touch, each with the events at its edges', () => {
    fc.assert(
      fc.property(eventList, rules, (events, rule) => {
        const { intervals } = followAll(rule, [events]);
        for (const [index, interval] of intervals.entries()) {
          const { fromVersion, toVersion, fromAt, toAt, cause, end } = interval;
          const at = (version: number) => events[version - 1];
          expect(cause).toEqual(edge(at(fromVersion)));
          expect([fromAt, toAt]).toEqual([at(fromVersion)?.recordedAt, at(toVersion)?.recordedAt]);
          expect(end).toEqual(toVersion === events.length ? null : edge(at(toVersion + 1)));
          expect(fromVersion).toBeGreaterThan((intervals[index - 1]?.toVersion ?? -1) + 1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('goes on after an event that cannot be folded', () => {
    const events: FoldEvent[] = ['Added', 'Broken', 'Noted'].map((type, index) => ({
      version: index + 1,
      type,
      schemaVersion: 1,
      data: 1,
      recordedAt: '2026-01-01T00:00:00.000000Z',
      occurredAt: null,
    }));
    const rule: Rule = ({ state }) => readCounter(state).count === 1;
    const { intervals, problems } = followAll(rule, [events]);
    expect(problems).toBe(1);
    expect(intervals).toMatchObject([{ fromVersion: 1, toVersion: 3, end: null }]);
  });

  test('that is gone on with from its text finds a reducer that writes to its state', () => {
    const events = ['Added', 'Wrote', 'Noted'].map(
      (type, index): FoldEvent => ({
        version: index + 1,
        type,
        schemaVersion: 1,
        data: 1,
        recordedAt: '2026-01-01T00:00:00.000000Z',
        occurredAt: null,
      }),
    );
    const writing: Reducer<Json> = {
      ...reducer,
      evolve: (state, event) =>
        event.type === 'Wrote'
          ? Object.assign(readCounter(state), { count: 9 })
          : reducer.evolve(state, event),
    };
    const rule: Rule = ({ state }) => readCounter(state).count === 9;
    const [first, ...rest] = events;
    const begun = extendTruth(writing, rule, beginTruth(writing), first ? [first] : []).reached;
    const resumed: TruthReached = JSON.parse(JSON.stringify(begun));
    const whole = extendTruth(writing, rule, begun, rest);
    const later = extendTruth(writing, rule, resumed, rest);
    expect(whole.problems).toMatchObject([{ version: 2, code: 'evolve_threw' }]);
    expect(later).toEqual(whole);
  });
});

function edge(event: FoldEvent | undefined) {
  return event && { version: event.version, type: event.type, recordedAt: event.recordedAt };
}
