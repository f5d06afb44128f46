import { expect, test } from 'vitest';
import { describeParameters, isRead, summarize } from './describe-statement.ts';

test.each([
  ['select 1', true],
  ['\n with a as (select 1) select * from a', true],
  ['with a as (delete from x returning *) select * from a', false],
  ['select pg_advisory_lock(1)', false],
  [`select pg_notify('a', 'b')`, false],
  [`select set_config('a', 'b', false)`, false],
  ['select nextval($1)', false],
  ['select * from a for update', false],
  ['insert into a values (1)', false],
  ['explain analyze delete from a', false],
  ['', false],
])('%s: a read is %s', (text, is) => {
  expect(isRead(text)).toBe(is);
});

test('a statement is called by its name, or by what it does to which table', () => {
  expect(summarize({ name: 'hindsight_append', text: 'with x' })).toBe('hindsight_append');
  expect(summarize({ text: 'select x from hindsight.head h' })).toBe('SELECT hindsight.head');
  expect(summarize({ text: 'begin' })).toBe('BEGIN');
  expect(summarize({ text: '' })).toBe('QUERY');
});

test('small values of a read are told, numbered from one; null is left out and counted', () => {
  const values = ['a', 2, null, true, 9_007_199_254_740_993n, ['x', 'y']];
  expect(describeParameters({ text: 'select 1', values })).toEqual({
    'hindsight.db.parameters': 6,
    'db.query.parameter.1': 'a',
    'db.query.parameter.2': '2',
    'db.query.parameter.4': 'true',
    'db.query.parameter.5': '9007199254740993',
    'db.query.parameter.6': ['x', 'y'],
  });
});

test.each([
  ['a long text', ['x'.repeat(401)]],
  ['bytes', [Buffer.from('x')]],
  ['many', Array.from({ length: 21 }, () => 'x')],
  ['an object', [{}]],
])('%s is not told, and then none is', (_, values) => {
  expect(describeParameters({ text: 'select 1', values })).toEqual({});
});

test('the values of what writes are nobody’s business', () => {
  expect(describeParameters({ text: 'insert into a values ($1)', values: ['x'] })).toEqual({});
});
