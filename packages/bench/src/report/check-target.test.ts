import { expect, test } from 'vitest';
import type { CellResult } from '../harness/cell.ts';
import type { Impl } from '../harness/impl.ts';
import { checkTarget } from './check-target.ts';

const result = (impl: Impl, perSecond: readonly number[], name = 'append'): CellResult => ({
  case: name,
  impl,
  concurrency: 1,
  rounds: perSecond.map((value) => ({ perSecond: value, p50Ms: 1000 / value, p99Ms: 0 })),
});

test('a ratio is taken inside each round, then the median of the ratios', () => {
  const results = [result('hindsight', [100, 400, 300]), result('emmett', [100, 100, 100])];
  const checked = checkTarget({ case: 'append', over: 'emmett', atLeast: 3 }, results);
  expect(checked).toMatchObject({ value: 3, reached: true });
});

test('the best peer is the best of its round, whoever that is; a limit is no peer', () => {
  const results = [
    result('hindsight', [100, 100]),
    result('emmett', [10, 50]),
    result('castore', [50, 10]),
    result('copy', [900, 900]),
  ];
  const checked = checkTarget({ case: 'append', over: 'best peer', atLeast: 2.1 }, results);
  expect(checked).toMatchObject({ value: 2, reached: false });
});

test('one case can be held against another', () => {
  const results = [result('hindsight', [60], 'two'), result('hindsight', [100], 'one')];
  const target = { case: 'two', over: 'hindsight', overCase: 'one', atLeast: 0.6 } as const;
  expect(checkTarget(target, results)).toMatchObject({ value: 0.6, reached: true });
});

test('a limit is held against the median of the rounds', () => {
  const results = [result('hindsight', [1000, 500, 100])];
  const checked = checkTarget({ case: 'append', metric: 'p50Ms', atMost: 2 }, results);
  expect(checked).toMatchObject({ value: 2, reached: true });
});

test('a target nobody measured is an error, never a silent success', () => {
  const target = { case: 'append', over: 'emmett', atLeast: 1 } as const;
  expect(() => checkTarget(target, [])).toThrow('nothing was measured');
  expect(checkTarget(target, [result('hindsight', [1])]).reached).toBe(false);
});
