import { describe, expect, test } from 'vitest';
import { listExamples } from '../../shared/expression/list-examples.ts';
import { markColumn } from '../../shared/expression/mark-column.ts';
import type { StreamTruth } from './answered-truth.ts';
import { describeTruth } from './describe-truth.ts';
import { findInterval, nextBeginning, previousBeginning } from './find-interval.ts';
import { sumDuration } from './sum-duration.ts';

type Interval = StreamTruth['intervals'][number];

const edge = (version: number): Interval['cause'] => ({
  version,
  type: 'MoneyWithdrawn',
  recordedAt: at(version),
  eventId: '019a3b1e-7c54-7d1f-9f00-000000000001',
  actor: 'teller-3',
  traceId: null,
});

function at(minute: number): string {
  return `2026-03-03T14:${String(minute).padStart(2, '0')}:00.000000Z`;
}

const interval = (fromVersion: number, toVersion: number, isOpen = false): Interval => ({
  fromVersion,
  toVersion,
  fromAt: at(fromVersion),
  toAt: at(toVersion),
  cause: edge(fromVersion),
  end: isOpen ? null : edge(toVersion + 1),
});

const answer: StreamTruth = {
  streamId: 'account-7',
  intervals: [interval(3, 5), interval(9, 9), interval(20, 30, true)],
  evaluated: 30,
  headVersion: 30,
  stillTrue: true,
  unknown: null,
  problems: [],
  complete: true,
  stoppedAt: null,
  stoppedBy: null,
};

describe('the interval of a version', () => {
  test.each([
    [0, -1],
    [2, -1],
    [3, 0],
    [5, 0],
    [6, -1],
    [9, 1],
    [19, -1],
    [30, 2],
    [31, -1],
  ])('of %i is %i', (version, index) => {
    expect(findInterval(answer.intervals, version)).toBe(index);
  });

  test('from anywhere there is a next and a previous beginning, until there is none', () => {
    expect(nextBeginning(answer.intervals, 0)).toBe(3);
    expect(nextBeginning(answer.intervals, 3)).toBe(9);
    expect(nextBeginning(answer.intervals, 20)).toBeUndefined();
    expect(previousBeginning(answer.intervals, 20)).toBe(9);
    expect(previousBeginning(answer.intervals, 25)).toBe(20);
    expect(previousBeginning(answer.intervals, 3)).toBeUndefined();
    expect(nextBeginning([], 1)).toBeUndefined();
  });
});

describe('how long it was true', () => {
  test('an interval lasts until the event that ended it', () => {
    expect(sumDuration(answer.intervals.slice(0, 2), at(50))).toBe((3 + 1) * 60_000);
  });

  test('one that still holds lasts until now, never less than nothing', () => {
    expect(sumDuration(answer.intervals.slice(2), at(50))).toBe(30 * 60_000);
    expect(sumDuration(answer.intervals.slice(2), at(1))).toBe(0);
  });
});

describe('what is said of an answer', () => {
  test('nothing, when it is whole', () => {
    expect(describeTruth(answer)).toEqual([]);
  });

  test('where it could not be told, and why', () => {
    const unknown = { versions: 138, firstVersion: 1, reason: 'No such key: limit' };
    expect(describeTruth({ ...answer, unknown })).toEqual([
      'It could not be told at 138 versions, first at version 1: No such key: limit. There it counts as not true.',
    ]);
    expect(describeTruth({ ...answer, unknown: { ...unknown, versions: 1 } })[0]).toMatch(
      /^It could not be told at version 1: /,
    );
  });

  test('that it ended early, and why', () => {
    const early = { ...answer, complete: false, stoppedAt: 12, evaluated: 12, headVersion: 30 };
    expect(describeTruth({ ...early, stoppedBy: 'time' })).toEqual([
      'Only told up to version 12 of 30: asking took too long.',
    ]);
    expect(describeTruth({ ...early, stoppedBy: 'intervals' })[0]).toMatch(/more intervals/);
    expect(describeTruth({ ...early, stoppedBy: null, stoppedAt: null })).toEqual([
      'Only told up to version 12 of 30.',
    ]);
  });

  test('the events that could not be folded', () => {
    const problems = [{ version: 4, code: 'evolve_threw', message: 'x is not a function' }];
    expect(describeTruth({ ...answer, problems })).toEqual([
      '1 event could not be folded, first version 4: x is not a function.',
    ]);
  });
});

describe('where an expression is wrong', () => {
  test('the sign at the column is told apart', () => {
    expect(markColumn('state.a <> 3', { line: 1, column: 9 })).toEqual({
      before: 'state.a ',
      wrong: '<>',
      after: ' 3',
    });
  });

  test('after the end there is nothing to mark but the end', () => {
    expect(markColumn('state.a <', { line: 1, column: 10 })).toEqual({
      before: 'state.a <',
      wrong: '',
      after: '',
    });
  });

  test('of more lines only the one that is wrong is shown', () => {
    expect(markColumn('state.a\n< b', { line: 2, column: 3 })).toEqual({
      before: '< ',
      wrong: 'b',
      after: '',
    });
    expect(markColumn('a', { line: 7, column: 3 })).toEqual({ before: '', wrong: '', after: '' });
  });
});

describe('examples', () => {
  const types = [
    { type: 'AccountClosed', currentVersion: 1, schemaVersions: [] },
    {
      type: 'MoneyWithdrawn',
      currentVersion: 2,
      schemaVersions: [
        { schemaVersion: 1, schema: { properties: { amount: { type: 'string' } } } },
        { schemaVersion: 2, schema: { properties: { amountCents: { type: 'integer' } } } },
      ],
    },
  ];

  test('are made of what the state and the events have', () => {
    expect(listExamples({ holder: 'Ada', balanceCents: 12_300, status: 'active' }, types)).toEqual([
      'state.balanceCents < 10000',
      'state.balanceCents < previous.balanceCents',
      'state.status != "active"',
      'event.type == "MoneyWithdrawn" && event.data.amountCents > 1000',
    ]);
  });

  test('name keys that are no words in brackets, and need no state at all', () => {
    expect(listExamples({ 'a-b': 3 }, [])[0]).toBe('state["a-b"] < 1');
    expect(listExamples(null, types)).toEqual([
      'event.type == "MoneyWithdrawn" && event.data.amountCents > 1000',
    ]);
    expect(listExamples(undefined, [])).toEqual([]);
  });
});
