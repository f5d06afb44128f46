import pg from 'pg';
import { expect, test } from 'vitest';
import { classifyFailure } from './classify-failure.ts';

function said(code: string): Error {
  return Object.assign(new pg.DatabaseError('said', 4, 'error'), { code });
}

test.each([
  ['23505', 'raced'],
  ['55P03', 'busy'],
  ['57014', 'busy'],
  ['57P01', 'lost'],
  ['08006', 'lost'],
  ['53100', 'unavailable'],
  ['22P02', 'refused'],
  ['54001', 'refused'],
  ['42P01', 'unavailable'],
])('what Postgres calls %s is %s', (code, failure) => {
  expect(classifyFailure(said(code))).toBe(failure);
});

test.each(['EPIPE', 'ECONNRESET', 'ECONNREFUSED'])(
  'after %s nobody knows whether it was written',
  (code) => {
    expect(classifyFailure(Object.assign(new Error('write'), { code }))).toBe('lost');
  },
);

test('a mistake of ours is not taken for an outage', () => {
  expect(classifyFailure(new TypeError('ours'))).toBe('fault');
});
