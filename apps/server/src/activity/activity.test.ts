import { VersionConflict } from '@hindsight/domain';
import { expect, test } from 'vitest';
import { createActivity } from './activity.ts';

const conflict = () => new VersionConflict({ streamId: 'wallet-1', expected: 4, actual: 5 });

test('problems are listed newest first, with their figures', () => {
  const activity = createActivity(() => Date.UTC(2026, 2, 3));
  activity.noteProblem(conflict(), { code: 'version_conflict', requestId: 'r1' });
  activity.noteProblem(new Error('password=1'), { code: 'internal_error', requestId: null });
  expect(activity.listProblems()).toEqual([
    {
      at: '2026-03-03T00:00:00.000Z',
      code: 'internal_error',
      detail: 'Unexpected error',
      streamId: null,
      expected: null,
      actual: null,
      requestId: null,
    },
    {
      at: '2026-03-03T00:00:00.000Z',
      code: 'version_conflict',
      detail: 'Stream wallet-1 is at version 5, not 4',
      streamId: 'wallet-1',
      expected: 4,
      actual: 5,
      requestId: 'r1',
    },
  ]);
});

test('an error noted by the store and then by the request is one problem', () => {
  const activity = createActivity();
  const error = conflict();
  activity.noteProblem(error, { code: 'version_conflict', requestId: null });
  activity.noteProblem(error, { code: 'version_conflict', requestId: 'r1' });
  expect(activity.listProblems()).toMatchObject([{ requestId: 'r1' }]);
});

test('no more than 100 problems are kept', () => {
  const activity = createActivity();
  for (let index = 0; index < 250; index++) {
    activity.noteProblem(conflict(), { code: 'version_conflict', requestId: `r${index}` });
  }
  const problems = activity.listProblems();
  expect(problems).toHaveLength(100);
  expect(problems[0]?.requestId).toBe('r249');
});
