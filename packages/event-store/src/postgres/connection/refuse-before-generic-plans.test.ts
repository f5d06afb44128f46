import { expect, test } from 'vitest';
import { isStoreError } from '../../errors.ts';
import { refuseBeforeGenericPlans } from './refuse-before-generic-plans.ts';

// The embedded Postgres is newer: what an older one says of itself is given here.

test.each(['15.14', '15.14 (Debian 15.14-0+deb12u1)', '9.6.24', '15beta1'])('%s', (said) => {
  try {
    refuseBeforeGenericPlans(said);
    expect.unreachable();
  } catch (error) {
    expect(isStoreError(error, 'explain_refused')).toBe(true);
    expect(String(error)).toContain(`from Postgres 16 on; this is ${said}`);
  }
});

test.each(['16.0', '18.4', '20devel'])('%s plans without values', (said) => {
  expect(() => refuseBeforeGenericPlans(said)).not.toThrow();
});
