import { expect, it } from 'vitest';
import { z } from 'zod';
import { describeReason } from './describe-reason.ts';

it.each([
  [z.number(), 'x', 'must be a number, not a text'],
  [z.int(), 0.5, 'must be a whole number, not a number'],
  [z.string(), undefined, 'is required'],
  [z.strictObject({}), [], 'must be an object, not a list'],
  [z.int().positive(), 0, 'must be more than 0'],
  [z.int().max(5), 6, 'must be at most 5'],
  [z.string().min(1), '', 'must have at least 1 characters'],
  [z.array(z.int()).max(0), [1], 'must have at most 0 items'],
  [z.enum(['on', 'off']), 'x', 'must be one of "on"|"off"'],
  [z.literal('on'), 'x', 'must be "on"'],
  [z.uuid(), 'x', 'is not a valid UUID'],
  [z.union([z.int(), z.literal('a')]), true, 'is not valid'],
  [z.string('must be a name'), 1, 'must be a name'],
])('a reason completes a sentence: %#', (schema, value, reason) => {
  const [issue] = z.safeParse(schema, value).error?.issues ?? [];
  expect(issue && describeReason(issue)).toBe(reason);
});
