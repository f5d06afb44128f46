import { expect, test } from 'vitest';
import { findInState, mostHits, readFindText } from './find-in-state.ts';

const state = {
  holder: 'Ada Byron',
  balanceCents: 14_800,
  totals: { balance: null, open: true },
  list: [{ note: 'ADA' }, 'a/b'],
};

test('keys and values are found, whatever the case, in the order of the state', () => {
  expect(findInState(state, 'ada')).toEqual(['/holder', '/list/0/note']);
  expect(findInState(state, 'balance')).toEqual(['/balanceCents', '/totals/balance']);
  expect(findInState(state, 'true')).toEqual(['/totals/open']);
  expect(findInState(state, 'null')).toEqual(['/totals/balance']);
  expect(findInState(state, '')).toEqual([]);
});

test('a number is found as it is shown', () => {
  expect(findInState(state, readFindText('14\u202f800'))).toEqual(['/balanceCents']);
  expect(findInState(state, readFindText('14 800'))).toEqual(['/balanceCents']);
  expect(readFindText('Ada  Byron ')).toBe('ada  byron');
});

test('what is found has a bound, and deep nesting needs no deep stack', () => {
  expect(findInState(Array(5000).fill('x'), 'x')).toHaveLength(mostHits);
  let deep: unknown = 'needle';
  for (let level = 0; level < 2_000; level++) deep = [deep];
  expect(findInState(JSON.parse(JSON.stringify(deep)), 'needle')).toHaveLength(1);
});
