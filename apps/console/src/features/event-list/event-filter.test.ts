import { expect, test } from 'vitest';
import { readFilter } from './event-filter.ts';

test.each([
  ['/totals/movements', '/totals/movements'],
  [' totals.movements ', '/totals/movements'],
  ['state.totals', '/totals'],
  ['/totals/', '/totals'],
  ['/a~1b', '/a~1b'],
  ['/a~2', ''],
  ['', ''],
])('the path “%s” filters by “%s”', (typed, path) => {
  expect(readFilter({ path: typed }).path).toBe(path);
});

test('types are told apart by commas; none is every type', () => {
  expect(readFilter({ type: 'Opened,,Closed' }).types).toEqual(['Opened', 'Closed']);
  expect(readFilter({}).types).toEqual([]);
});
