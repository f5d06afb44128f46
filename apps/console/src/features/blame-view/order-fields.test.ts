import { expect, test } from 'vitest';
import { orderFields } from './order-fields.ts';
import type { BlamedField } from './read-blame.ts';

const field = (path: string, value: BlamedField['value'], version: number): BlamedField => ({
  path,
  value,
  setBy:
    version === 0
      ? null
      : {
          ...{ version, type: version % 2 === 0 ? 'MoneyDeposited' : 'MoneyWithdrawn' },
          ...{ recordedAt: '2026-03-03T14:02:11.204117Z', actor: 'teller-3', traceId: null },
        },
});
const fields = [
  field('/holder', 'Ada', 1),
  field('/balance', 14_800, 42),
  field('/totals/n', 3, 41),
  field('/totals', 'not below itself', 2),
  field('/totalsElse', 1, 2),
  field('/closed', null, 0),
];
const paths = (list: readonly BlamedField[]) => list.map(({ path }) => path);
const all = { order: 'path', filter: '', path: undefined } as const;

test('as the state has them, or the newest first', () => {
  expect(orderFields(fields, all).others).toBe(fields);
  expect(paths(orderFields(fields, { ...all, order: 'newest' }).others)).toEqual([
    ...['/balance', '/totals/n', '/totals', '/totalsElse', '/holder', '/closed'],
  ]);
});

test('what was asked about comes first, with all that is below it', () => {
  const { asked, others } = orderFields(fields, { ...all, path: '/totals' });
  expect(paths(asked)).toEqual(['/totals/n', '/totals']);
  expect(paths(others)).toEqual(['/holder', '/balance', '/totalsElse', '/closed']);
});

test('they are filtered by any text that is shown', () => {
  const found = (filter: string) => paths(orderFields(fields, { ...all, filter }).others);
  expect(found('withdrawn')).toEqual(['/holder', '/totals/n']);
  expect(found('14800')).toEqual(['/balance']);
  expect(found('INITIAL')).toEqual(['/closed']);
  expect(found('teller')).toHaveLength(5);
  expect(found('nobody')).toEqual([]);
});
