import { z } from '@hono/zod-openapi';
import { type ProblemCode, problems } from '../problems.ts';

export const problemMediaType = 'application/problem+json';

type ProblemAnswer = {
  description: string;
  headers?: Record<string, { description: string; schema: { type: 'string' | 'integer' } }>;
  content: Record<string, { schema: z.ZodType; examples: Record<string, { value: unknown }> }>;
};

/** A problem as it travels: the members every problem has, and those of its code. */
export function problemSchema(code: ProblemCode) {
  const { status, fields } = problems[code];
  return z
    .object({
      type: z.string().openapi({ description: 'Where this problem is described' }),
      title: z.string(),
      status: z.literal(status),
      code: z.literal(code),
      detail: z.string(),
      requestId: z.string(),
      ...fields.shape,
    })
    .openapi(`Problem.${code}`);
}

const schemas = new Map<ProblemCode, z.ZodType>();

function sharedSchema(code: ProblemCode): z.ZodType {
  const known = schemas.get(code) ?? problemSchema(code);
  schemas.set(code, known);
  return known;
}

function exampleOf(code: ProblemCode): { value: unknown } {
  const { status, title, example } = problems[code];
  return {
    value: {
      type: problemType(code),
      title,
      status,
      code,
      detail: title,
      requestId: '019a3b1e-7c54-7d1f-9f00-0000000000aa',
      ...example,
    },
  };
}

/** The reference page explains the problem under this address. */
export function problemType(code: ProblemCode): string {
  return `/api/docs#problem-${code}`;
}

/** The problem answers of a route, grouped by status as OpenAPI wants them. */
export function problemAnswers(...codes: ProblemCode[]): Record<string, ProblemAnswer> {
  const byStatus = Map.groupBy(codes, (code) => String(problems[code].status));
  return Object.fromEntries(
    [...byStatus].map(([status, group]) => {
      const [first, second, ...rest] = group.map(sharedSchema);
      const schema = second ? z.union([first as z.ZodType, second, ...rest]) : (first as z.ZodType);
      return [
        status,
        {
          description: group.map((code) => problems[code].title).join('; '),
          ...(status === '503' && {
            headers: {
              'Retry-After': { description: 'Seconds', schema: { type: 'integer' as const } },
            },
          }),
          content: {
            [problemMediaType]: {
              schema,
              examples: Object.fromEntries(group.map((code) => [code, exampleOf(code)])),
            },
          },
        },
      ];
    }),
  );
}

/** What any route may answer. */
export const commonProblems = [
  'invalid_request',
  'host_not_allowed',
  'internal_error',
  'store_unavailable',
] as const;

/** What any route that takes a body may answer as well. */
export const bodyProblems = [
  'cross_origin_refused',
  'body_too_large',
  'unsupported_media_type',
] as const;
