import type { Issue } from '@hindsight/contract';
import { describeReason } from '@hindsight/domain';
import type { z } from 'zod';
import { escapePointer } from '../json-text/escape-pointer.ts';

type ZodIssue = z.core.$ZodIssue;

/** What zod found, as a path and a reason each. */
export function describeIssues(place: Issue['in'], issues: readonly ZodIssue[]): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({
        in: place,
        path: pathOf(place, [...issue.path, key]),
        reason: 'is not known',
      }));
    }
    return [{ in: place, path: pathOf(place, issue.path), reason: describeReason(issue) }];
  });
}

function pathOf(place: Issue['in'], path: readonly PropertyKey[]): string {
  if (place !== 'body') return path.map(String).join('.');
  return path.map((step) => `/${escapePointer(String(step))}`).join('');
}
