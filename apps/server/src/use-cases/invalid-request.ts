import type { Issue } from '@hindsight/contract';
import { UseCaseError } from './use-case-error.ts';

/** One thing wrong with the request. */
export function invalidRequest(
  place: Issue['in'],
  path: string,
  reason: string,
): UseCaseError<'invalid_request'> {
  return listIssues([{ in: place, path, reason }]);
}

/** Everything wrong with the request, at least one thing. */
export function listIssues(issues: readonly Issue[]): UseCaseError<'invalid_request'> {
  const [first] = issues;
  const where = first ? `${first.in}${first.path && ` ${first.path}`} ${first.reason}` : '';
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new UseCaseError('invalid_request', `The ${where}${more}.`, shortenIssues(issues));
}

const mostListed = 50;

/** A request can be wrong in a thousand places. Nobody reads them all. */
export function shortenIssues(issues: readonly Issue[]) {
  const moreIssues = issues.length - mostListed;
  return { issues: issues.slice(0, mostListed), ...(moreIssues > 0 && { moreIssues }) };
}
