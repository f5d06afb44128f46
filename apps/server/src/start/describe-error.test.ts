import { expect, test } from 'vitest';
import { describeError } from './describe-error.ts';

test('tells code, message and causes, and nothing a database quotes', () => {
  const cause = Object.assign(new Error('duplicate key'), {
    code: '23505',
    detail: 'Key (holder)=(Ada Byron) already exists.',
    where: 'COPY events, line 1: "secret"',
  });
  const described = describeError(new TypeError('failed', { cause }));
  expect(described).toMatchObject({
    type: 'TypeError',
    message: 'failed',
    cause: { code: '23505', message: 'duplicate key' },
  });
  expect(JSON.stringify(described)).not.toMatch(/Ada Byron|secret/);
});

test('takes whatever was thrown', () => {
  expect(describeError('oh')).toEqual({ type: 'string', message: 'oh' });
  expect(describeError(undefined)).toEqual({ type: 'undefined', message: 'undefined' });
});
