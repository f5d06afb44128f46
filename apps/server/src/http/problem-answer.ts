import {
  type ProblemCode,
  type ProblemFields,
  problemMediaType,
  problems,
  problemType,
} from '@hindsight/contract';
import type { Answer } from './answer.ts';

type ProblemText<Code extends ProblemCode> = {
  readonly code: Code;
  readonly detail: string;
  readonly fields: ProblemFields<Code>;
  readonly requestId: string;
  readonly headers?: Readonly<Record<string, string>>;
};

export function answerProblem<Code extends ProblemCode>(problem: ProblemText<Code>): Answer {
  const { code, detail, fields, requestId } = problem;
  const { status, title } = problems[code];
  return {
    status,
    contentType: problemMediaType,
    body: JSON.stringify({
      type: problemType(code),
      title,
      status,
      code,
      detail,
      requestId,
      ...fields,
    }),
    headers: { ...(status === 503 && { 'retry-after': '1' }), ...problem.headers },
  };
}
