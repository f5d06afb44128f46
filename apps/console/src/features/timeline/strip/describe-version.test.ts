import { expect, test } from 'vitest';
import { describePlace, describeVersion } from './describe-version.ts';

const year = new Date().getUTCFullYear();
const recordedAt = `${year}-03-03T14:02:11.204117Z`;

test('the scrubber says version, type and time', () => {
  expect(describeVersion(41, 5_012, { type: 'MoneyWithdrawn', recordedAt })).toBe(
    'version 41 of 5012, MoneyWithdrawn, 3 Mar 14:02:11',
  );
  expect(describeVersion(41, 5_012, null)).toBe('version 41 of 5012');
  expect(describeVersion(0, 5_012, null)).toBe('version 0 of 5012, before the first event');
});

test('a place says what is known of it', () => {
  const atMs = Date.parse(recordedAt);
  expect(describePlace({ version: 41, type: 'MoneyWithdrawn', atMs, isExact: true })).toBe(
    'version 41 · MoneyWithdrawn · 3 Mar 14:02:11',
  );
  expect(describePlace({ version: 41, type: undefined, atMs, isExact: false })).toBe(
    'version 41 · about 3 Mar 14:02:11',
  );
  const marks = { isExact: false, hasSnapshot: true, bookmark: 'refund' };
  expect(describePlace({ version: 41, type: undefined, atMs, ...marks })).toBe(
    'version 41 · about 3 Mar 14:02:11 · snapshot · bookmark “refund”',
  );
});
