import type { ProblemCode } from './reducer.ts';

/** Thrown by a reducer that knows what is wrong with an event, so that the problem carries its code. */
export class EvolveError extends Error {
  readonly code: ProblemCode;

  constructor(code: ProblemCode, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'EvolveError';
    this.code = code;
  }
}
