import { describe, expect, test } from 'vitest';
import { ApiProblem } from '../../shared/api/api-problem.ts';
import { alignTimelines } from './answer/align-timelines.ts';
import { describeVerdict } from './answer/describe-verdict.ts';
import { pairLeaves } from './answer/pair-leaves.ts';
import { takeFrames } from './answer/take-frames.ts';
import { insertAfter, removeEdit, replaceData, skipVersion } from './edits/change-edits.ts';
import { listEditedVersions } from './edits/list-edited-versions.ts';
import { listEdits } from './edits/list-edits.ts';
import { locateIssues } from './edits/locate-issues.ts';
import { prefillData } from './edits/prefill-data.ts';
import { noEdits, readEdits, writeEdits } from './edits/read-edits.ts';

describe('edits in the address', () => {
  const edits = {
    skip: [17],
    replace: [{ version: 23, data: { amountCents: 5 } }],
    insert: [{ afterVersion: 0, type: 'MoneyDeposited', data: null }],
  };

  test('are read as they were written', () => {
    expect(readEdits(writeEdits(edits))).toEqual({ edits, isWhole: true });
    expect(writeEdits(noEdits)).toBe('{}');
    expect(writeEdits({ ...noEdits, skip: [1] })).toBe('{"skip":[1]}');
  });

  test.each(['{', '7', 'null', '[]', '{"skip":3}', '{"skip":[0]}', '{"replace":[{"version":1}]}'])(
    '%s is not wholly read',
    (text) => {
      expect(readEdits(text)).toEqual({ edits: noEdits, isWhole: false });
    },
  );

  test('what is no edit is left out, what is one stays', () => {
    const text = '{"skip":[1,-2,"3",1.5,1],"insert":[{"afterVersion":2,"type":"A","data":1},{}]}';
    expect(readEdits(text)).toEqual({
      edits: { skip: [1], replace: [], insert: [{ afterVersion: 2, type: 'A', data: 1 }] },
      isWhole: false,
    });
  });
});

describe('an edit', () => {
  test('a version is skipped or has other data, not both', () => {
    const replaced = replaceData(noEdits, 4, { a: 1 });
    expect(skipVersion(replaced, 4)).toEqual({ ...noEdits, skip: [4] });
    expect(replaceData(skipVersion(noEdits, 4), 4, 2)).toEqual({
      ...noEdits,
      replace: [{ version: 4, data: 2 }],
    });
    expect(replaceData(replaced, 4, 3).replace).toEqual([{ version: 4, data: 3 }]);
  });

  test('is told in the order of the versions, with its place in the question', () => {
    const edits = insertAfter(replaceData(skipVersion(noEdits, 9), 4, 1), 4, 'A', 2);
    expect(listEdits(edits)).toEqual([
      { kind: 'replace', pointer: '/replace/0', version: 4, data: 1 },
      { kind: 'insert', pointer: '/insert/0', version: 4, type: 'A', data: 2 },
      { kind: 'skip', pointer: '/skip/0', version: 9 },
    ]);
    expect(removeEdit(edits, '/replace/0').replace).toEqual([]);
    expect(removeEdit(edits, '/insert/0').insert).toEqual([]);
    expect(removeEdit(edits, '/skip/0').skip).toEqual([]);
  });
});

test('the edited versions are told in order, neighbours together', () => {
  const insert = [{ afterVersion: 4, type: 'A', data: 1 }];
  expect(listEditedVersions(JSON.stringify({ skip: [9, 3, 4], insert }))).toEqual([
    { fromVersion: 3, toVersion: 4 },
    { fromVersion: 9, toVersion: 9 },
  ]);
  expect(listEditedVersions('{')).toEqual([]);
});

describe('the two timelines beside each other', () => {
  const edits = {
    skip: [2],
    replace: [{ version: 4, data: 1 }],
    insert: [
      { afterVersion: 3, type: 'A', data: 1 },
      { afterVersion: 3, type: 'B', data: 1 },
    ],
  };
  const aligned = alignTimelines(edits, 5);

  test('every event of either has a row', () => {
    expect(aligned.rows).toBe(7);
    expect(aligned.otherHead).toBe(6);
    expect([0, 1, 2, 3, 4, 5, 6, 7].map((index) => aligned.rowAt(index))).toEqual([
      { index: 0, original: 0, other: 0, reached: 0, otherReached: 0, edit: null },
      { index: 1, original: 1, other: 1, reached: 1, otherReached: 1, edit: null },
      { index: 2, original: 2, other: null, reached: 2, otherReached: 1, edit: 'skipped' },
      { index: 3, original: 3, other: 2, reached: 3, otherReached: 2, edit: null },
      { index: 4, original: null, other: 3, reached: 3, otherReached: 3, edit: 'inserted' },
      { index: 5, original: null, other: 4, reached: 3, otherReached: 4, edit: 'inserted' },
      { index: 6, original: 4, other: 5, reached: 4, otherReached: 5, edit: 'replaced' },
      { index: 7, original: 5, other: 6, reached: 5, otherReached: 6, edit: null },
    ]);
  });

  test.each([
    [0, 0],
    [1, 1],
    [2, 3],
    [3, 4],
    [4, 5],
    [5, 6],
    [6, 7],
  ])('version %i of the other is in row %i', (other, row) => {
    expect(aligned.rowOfOther(other)).toBe(row);
  });

  test('where they part is a row: that of the skipped event, for one', () => {
    expect(aligned.rowWhere({ version: 1, originalVersion: 2 })).toBe(2);
    expect(aligned.rowWhere({ version: 3, originalVersion: 3 })).toBe(4);
    expect(aligned.rowWhere({ version: 5, originalVersion: 4 })).toBe(6);
    expect(aligned.rowWhere({ version: 0, originalVersion: 0 })).toBe(0);
  });

  test('everything may be skipped', () => {
    const none = alignTimelines({ ...noEdits, skip: [1, 2] }, 2);
    expect(none.otherHead).toBe(0);
    expect(none.rowOfOther(0)).toBe(0);
    expect(none.rowAt(2)).toMatchObject({ original: 2, other: null, edit: 'skipped' });
  });

  test('an edit beyond the head is no row', () => {
    expect(alignTimelines({ ...noEdits, skip: [9] }, 2)).toMatchObject({ rows: 2, otherHead: 2 });
  });
});

describe('frames taken from a longer film', () => {
  const film = {
    base: { version: 0, state: { n: 0 } },
    frames: [1, 2, 3, 4].map((version) => ({
      version,
      type: 'A',
      recordedAt: '2026-03-03T14:00:00Z',
      occurredAt: null,
      actor: null,
      traceId: null,
      patch: [{ op: 'replace' as const, path: '/n', value: version }],
      problem: null,
    })),
  };

  test('begin with the state before them', () => {
    const taken = takeFrames(film, { from: 3, to: 4 });
    expect(taken?.base).toEqual({ version: 2, state: { n: 2 } });
    expect(taken?.frames.map(({ version }) => version)).toEqual([3, 4]);
    expect(takeFrames(film, { from: 1, to: 0 })).toEqual({ base: film.base, frames: [] });
  });

  test('are none when they are not all there', () => {
    expect(takeFrames(film, { from: 3, to: 5 })).toBeNull();
    expect(takeFrames({ ...film, base: { version: 2, state: {} } }, { from: 1, to: 3 })).toBeNull();
  });
});

describe('the two states beside each other', () => {
  test('leaf by leaf, told where they differ', () => {
    expect(pairLeaves({ a: 1, b: { c: 'x' }, d: [1] }, { a: 2, b: { c: 'x' }, e: null })).toEqual([
      { path: '/a', before: 1, after: 2, isEqual: false },
      { path: '/b/c', before: 'x', after: 'x', isEqual: true },
      { path: '/d', before: [1], after: undefined, isEqual: false },
      { path: '/e', before: undefined, after: null, isEqual: false },
    ]);
  });

  test('states that are no objects are one row', () => {
    expect(pairLeaves(null, 3)).toEqual([{ path: '', before: null, after: 3, isEqual: false }]);
    expect(pairLeaves({ a: {} }, { a: {} })).toEqual([
      { path: '/a', before: {}, after: {}, isEqual: true },
    ]);
  });
});

describe('what a later command would do', () => {
  const place = { version: 5, originalVersion: 6, events: 1, command: 'withdraw' };

  test('a refusal is told in the domain’s own words and figures', () => {
    expect(
      describeVerdict({
        ...place,
        verdict: 'would_refuse',
        rule: 'insufficient_funds',
        fields: { availableCents: 1200, requestedCents: 50_000 },
      }),
    ).toBe('insufficient funds (availableCents 1200, requestedCents 50\u202f000)');
    expect(describeVerdict({ ...place, verdict: 'would_refuse' })).toBe('refused');
  });

  test('one that would write something else says what', () => {
    expect(
      describeVerdict({
        ...place,
        verdict: 'would_differ',
        decided: [{ type: 'A', schemaVersion: 1, data: { n: 1 } }],
      }),
    ).toBe('would write A {"n":1}');
    expect(describeVerdict({ ...place, verdict: 'would_differ', decided: [] })).toBe(
      'would write nothing',
    );
  });

  test('what cannot be known says why', () => {
    expect(describeVerdict({ ...place, verdict: 'unknown', reason: 'partly_edited' })).toBe(
      'your edits change what it wrote',
    );
    expect(describeVerdict({ ...place, verdict: 'would_accept' })).toBe('accepted');
  });
});

describe('where the server finds fault with the edits', () => {
  const problem = (code: string, detail: string, fields = {}) =>
    new ApiProblem({ code, status: 422, detail, fields });

  test('data that does not fit is told under its edit', () => {
    const issues = [
      { in: 'body', path: '/replace/0/data/amountCents', reason: 'expected a number' },
      { in: 'body', path: '/insert/1/type', reason: 'Nope is not an event type of account' },
      { in: 'body', path: '', reason: 'is too large' },
    ];
    expect(locateIssues(problem('event_schema_mismatch', 'x', { issues }))).toEqual({
      byEdit: {
        '/replace/0': ['amountCents expected a number'],
        '/insert/1': ['type Nope is not an event type of account'],
      },
      others: ['is too large'],
    });
  });

  test('a version that is not there too', () => {
    const detail = '/skip/0 is 999, and stream “account-7” has versions up to 138.';
    expect(
      locateIssues(problem('version_out_of_range', detail, { version: 999, head: 138 })),
    ).toEqual({ byEdit: { '/skip/0': ['There is no version 999: the last is 138.'] }, others: [] });
  });

  test('anything else is told by itself', () => {
    expect(locateIssues(problem('unreachable', 'The server cannot be reached.'))).toEqual({
      byEdit: {},
      others: ['The server cannot be reached.'],
    });
  });
});

describe('data to begin with', () => {
  test('fits the schema where that can be', () => {
    expect(
      prefillData({
        type: 'object',
        properties: {
          amountCents: { type: 'integer', exclusiveMinimum: 0 },
          initial: { type: 'integer', minimum: 5 },
          description: { type: 'string' },
          status: { enum: ['open', 'shut'] },
          kind: { const: 'x' },
          isPaid: { type: 'boolean' },
          lines: { type: 'array', items: {} },
          note: { type: 'string' },
        },
        required: ['amountCents', 'initial', 'description', 'status', 'kind', 'isPaid', 'lines'],
      }),
    ).toEqual({
      amountCents: 1,
      initial: 5,
      description: '',
      status: 'open',
      kind: 'x',
      isPaid: false,
      lines: [],
    });
    expect(prefillData(true)).toEqual({});
    expect(prefillData({ anyOf: [{ type: 'string' }, { type: 'null' }] })).toBe('');
  });
});
