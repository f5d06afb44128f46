import { expect, test } from 'vitest';
import { joinProblems } from './join-problems.ts';

const problem = (version: number) => ({ version, code: 'not_json', message: `of ${version}` });

test('problems one after another are one, told by the first', () => {
  expect(joinProblems([problem(7), problem(3), problem(4), problem(4)])).toEqual([
    { fromVersion: 3, toVersion: 4, note: 'of 3' },
    { fromVersion: 7, toVersion: 7, note: 'of 7' },
  ]);
  expect(joinProblems([])).toEqual([]);
});
