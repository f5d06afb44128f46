/** What the server said was wrong, or that it could not be reached at all. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly status: number;
  readonly requestId: string | null;
  /** The members the problem has beside those every problem has. */
  readonly fields: Readonly<Record<string, unknown>>;

  constructor(problem: {
    code: string;
    status: number;
    detail: string;
    requestId?: string | null;
    fields?: Readonly<Record<string, unknown>>;
    cause?: unknown;
  }) {
    super(problem.detail, { cause: problem.cause });
    this.name = 'ApiProblem';
    this.code = problem.code;
    this.status = problem.status;
    this.requestId = problem.requestId ?? null;
    this.fields = problem.fields ?? {};
  }

  /** Trying the same again may help. */
  get mayPass(): boolean {
    return this.status === 0 || this.status === 503;
  }
}

export function readProblem(body: unknown, status: number): ApiProblem {
  if (typeof body === 'object' && body !== null) {
    const { code, detail, requestId, type: _type, title, ...fields } = Object(body);
    if (typeof code === 'string') {
      const said = typeof detail === 'string' ? detail : String(title ?? code);
      return new ApiProblem({ code, status, detail: said, requestId, fields });
    }
  }
  return new ApiProblem({
    code: 'unexpected_answer',
    status,
    detail: `The server answered ${status} without saying why.`,
  });
}

export function unreachable(cause: unknown): ApiProblem {
  return new ApiProblem({
    code: 'unreachable',
    status: 0,
    detail: 'The server cannot be reached.',
    cause,
  });
}
