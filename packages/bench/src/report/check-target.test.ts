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

test('a latency can be held against that of another in the same round', () => {
  const results = [result('hindsight', [50, 100]), result('untraced', [100, 100])];
  const target = { case: 'append', metric: 'p50Ms', over: 'untraced', atMost: 1.15 } as const;
  expect(checkTarget(target, results)).toEqual({
    says: 'append: p50Ms ≤ 1.15 × untraced',
    value: 1.5,
    reached: false,
  });
});

test('a control is not ours, and says who it is', () => {
  const results = [
    result('hindsight', [1]),
    result('untraced again', [9]),
    result('untraced', [10]),
  ];
  const target = { case: 'append', of: 'untraced again', over: 'untraced', atLeast: 0.9 } as const;
  expect(checkTarget(target, results)).toEqual({
    says: 'append: untraced again ≥ 0.9 × untraced',
    value: 0.9,
    reached: true,
  });
});

test('a speed can have a limit of its own', () => {
  const target = { case: 'append', metric: 'perSecond', atLeast: 25 } as const;
  expect(checkTarget(target, [result('hindsight', [20, 30, 40])])).toMatchObject({
    says: 'append: perSecond ≥ 25',
    value: 30,
    reached: true,
  });
});
