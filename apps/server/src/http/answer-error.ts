import type { Issue } from '@hindsight/contract';
import { VersionConflict } from '@hindsight/domain';
import { StoreError } from '@hindsight/event-store';
import { isSpanStoreError } from '@hindsight/telemetry';
import { UseCaseError } from '../use-cases/use-case-error.ts';
import type { Answer } from './answer.ts';
import { answerProblem } from './problem-answer.ts';

/** The one place where what went wrong becomes a problem. Null when it is nobody’s known case. */
export function answerError(error: unknown, requestId: string): Answer | null {
  if (error instanceof UseCaseError) {
    const { code, message, fields } = error;
    return answerProblem({ code, detail: message, fields, requestId, headers: headersOf(error) });
  }
  if (error instanceof VersionConflict) {
    const { code, message: detail, fields } = error;
    return answerProblem({ code, detail, fields, requestId });
  }
  if (error instanceof StoreError) return answerStoreError(error, requestId);
  return answerSpanStoreError(error, requestId);
}

function answerSpanStoreError(error: unknown, requestId: string): Answer | null {
  if (isSpanStoreError(error, 'trace_not_found') || isSpanStoreError(error, 'span_not_found')) {
    const { code, message: detail, fields } = error;
    return answerProblem({ code, detail, fields, requestId });
  }
  if (isSpanStoreError(error, 'span_store_unavailable')) return answerUnavailable(requestId);
  return null;
}

export function answerUnexpected(requestId: string): Answer {
  return answerProblem({
    code: 'internal_error',
    detail: `Unexpected error. Its cause is in the log under request ${requestId}.`,
    fields: {},
    requestId,
  });
}

function headersOf(error: UseCaseError): Record<string, string> {
  const { fields } = error;
  if (error.code === 'method_not_allowed' && 'allowed' in fields) {
    return { allow: fields.allowed.join(', ') };
  }
  return {};
}

function answerStoreError(error: StoreError, requestId: string): Answer | null {
  const { message: detail } = error;
  const is = <Code extends StoreError['code']>(code: Code): StoreError<Code>['fields'] | null =>
    error.code === code ? fieldsOf<Code>(error) : null;

  const conflict = is('version_conflict');
  if (conflict)
    return answerProblem({ code: 'version_conflict', detail, fields: conflict, requestId });
  const reused = is('event_id_reused');
  if (reused) return answerProblem({ code: 'event_id_reused', detail, fields: reused, requestId });
  const missing = is('stream_not_found');
  if (missing)
    return answerProblem({ code: 'stream_not_found', detail, fields: missing, requestId });
  const beyond = is('version_out_of_range');
  if (beyond)
    return answerProblem({ code: 'version_out_of_range', detail, fields: beyond, requestId });
  const invalid = is('event_invalid');
  if (invalid) {
    const issues = [placeIssue(invalid)];
    return answerProblem({ code: 'invalid_request', detail, fields: { issues }, requestId });
  }
  const query = is('query_invalid');
  if (query) {
    const issues: Issue[] = [{ in: 'query', path: query.parameter, reason: query.reason }];
    return answerProblem({ code: 'invalid_request', detail, fields: { issues }, requestId });
  }
  return is('store_unavailable') ? answerUnavailable(requestId) : null;
}

function answerUnavailable(requestId: string): Answer {
  return answerProblem({
    code: 'store_unavailable',
    detail: 'The database does not answer. What was acknowledged is safe; try again shortly.',
    fields: {},
    requestId,
  });
}

/** The caller has compared the code, so these are the fields of that code. */
function fieldsOf<Code extends StoreError['code']>(error: StoreError): StoreError<Code>['fields'] {
  return error.fields as StoreError<Code>['fields'];
}

function placeIssue({ path, reason }: { path: string; reason: string }): Issue {
  return path === '/streamId'
    ? { in: 'path', path: 'streamId', reason }
    : { in: 'body', path, reason };
}
