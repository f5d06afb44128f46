import { problems } from '@hindsight/contract';
import { MalformedRequest, type OtlpFormat, statusCodes, writeStatus } from '@hindsight/telemetry';
import { IntakeBusy } from '../use-cases/traces/intake-busy.ts';
import { SpansNotStored } from '../use-cases/traces/spans-not-stored.ts';
import { UseCaseError } from '../use-cases/use-case-error.ts';
import type { Answer } from './answer.ts';
import { otlpAnswer } from './otlp-answer.ts';

type Failure = {
  readonly status: number;
  readonly code: (typeof statusCodes)[keyof typeof statusCodes];
  readonly message: string;
  /** When to send the same again; not given where that is of no use. */
  readonly retryAfterSeconds?: number;
};

/** What went wrong, as OTLP tells it. Null when it is nobody’s known case. */
export function answerOtlpError(error: unknown, format: OtlpFormat): Answer | null {
  const failure = describeFailure(error);
  if (failure === null) return null;
  const { status, retryAfterSeconds } = failure;
  const headers = retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) };
  return otlpAnswer(format, status, writeStatus(failure, format), { ...headers });
}

export function answerOtlpUnexpected(requestId: string, format: OtlpFormat): Answer {
  const message = `Unexpected error. Its cause is in the log under request ${requestId}.`;
  return otlpAnswer(format, 500, writeStatus({ code: statusCodes.internal, message }, format));
}

function describeFailure(error: unknown): Failure | null {
  if (error instanceof MalformedRequest) {
    return { status: 400, code: statusCodes.invalidArgument, message: error.message };
  }
  if (error instanceof IntakeBusy) {
    const code = statusCodes.resourceExhausted;
    return { status: 429, code, message: error.message, retryAfterSeconds: 1 };
  }
  if (error instanceof SpansNotStored) {
    const code = statusCodes.unavailable;
    return { status: 503, code, message: error.message, retryAfterSeconds: 1 };
  }
  return error instanceof UseCaseError ? describeRefusal(error) : null;
}

function describeRefusal(error: UseCaseError): Failure {
  const { status } = problems[error.code];
  return { status, code: codeOf(status), message: describe(error) };
}

function codeOf(status: number): Failure['code'] {
  return status === 403 ? statusCodes.permissionDenied : statusCodes.invalidArgument;
}

/** A problem says what is wrong in its issues; here there is one text for all of it. */
function describe({ message, fields }: UseCaseError): string {
  if (!('issues' in fields)) return message;
  return fields.issues.map((issue) => `The ${issue.in} ${issue.path} ${issue.reason}.`).join(' ');
}
