import type { z } from 'zod';
import { describeReason } from './describe-reason.ts';
import { findLostKeys } from './find-lost-keys.ts';
import type { Issue, Issues } from './issue.ts';
import { toPointer } from './to-pointer.ts';

export type Checked = { readonly ok: true; readonly value: unknown } | Issues;

/** Holds a value against a schema and names every path that is wrong. */
export function checkValue(schema: z.ZodType, value: unknown): Checked {
  const parsed = schema.safeParse(value);
  if (!parsed.success) return { ok: false, issues: parsed.error.issues.flatMap(describeIssue) };
  const issues = findLostKeys(value, parsed.data).map(describeUnknown);
  return issues.length === 0 ? { ok: true, value: parsed.data } : { ok: false, issues };
}

function describeIssue(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => describeUnknown(toPointer([...issue.path, key])));
  }
  return [{ path: toPointer(issue.path), reason: describeReason(issue) }];
}

function describeUnknown(path: string): Issue {
  return { path, reason: 'is not known' };
}
