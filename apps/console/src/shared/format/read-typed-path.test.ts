import { describe, expect, test } from 'vitest';
import { readTypedPath } from './read-typed-path.ts';

describe('a path as it is typed', () => {
  test.each([
    ['/balanceCents', '/balanceCents'],
    ['balanceCents', '/balanceCents'],
    ['state.totals.movements', '/totals/movements'],
    ['totals.movements', '/totals/movements'],
    ['lines[0].price', '/lines/0/price'],
    [' /a ', '/a'],
    ['state', ''],
    ['/', '/'],
  ])('%s is %s', (typed, path) => {
    expect(readTypedPath(typed)).toEqual({ path });
  });

  test.each(['', '  ', '/a~2', '/a~'])('“%s” is none', (typed) => {
    expect(readTypedPath(typed)).toHaveProperty('reason');
  });
});
