import type { ProblemCode, ProblemFields } from '@hindsight/contract';

/** Why a use case could not do what was asked: a literal code and its figures, nothing of HTTP. */
export class UseCaseError<Code extends ProblemCode = ProblemCode> extends Error {
  readonly code: Code;
  readonly fields: ProblemFields<Code>;

  constructor(code: Code, message: string, fields: ProblemFields<Code>) {
    super(message);
    this.name = 'UseCaseError';
    this.code = code;
    this.fields = fields;
  }
}
