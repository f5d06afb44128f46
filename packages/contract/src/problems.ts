import { z } from '@hono/zod-openapi';
import { issueSchema } from './schemas/issue.ts';

const issuesFields = z.object({
  issues: z.array(issueSchema).openapi({ description: 'The first 50 of them' }),
  moreIssues: z.int().optional().openapi({ description: 'How many more there are' }),
});

/**
 * The one list of what can go wrong over HTTP: each literal code with its status, its title, the
 * fields it adds to the problem, and an example of them.
 */
export const problems = {
  invalid_request: {
    status: 400,
    title: 'The request is not valid',
    fields: issuesFields,
    example: { issues: [{ in: 'body', path: '/events/0/data', reason: 'is required' }] },
  },
  expression_invalid: {
    status: 400,
    title: 'The expression is not valid',
    fields: z.object({
      line: z.int().openapi({ description: 'Counted from 1' }),
      column: z.int().openapi({ description: 'Counted from 1, in UTF-16 units as editors do' }),
      reason: z.string(),
    }),
    example: { line: 1, column: 11, reason: 'Unexpected token: EOF' },
  },
  request_too_slow: {
    status: 408,
    title: 'The request did not arrive in time',
    fields: z.object({}),
    example: {},
  },
  headers_too_large: {
    status: 431,
    title: 'The headers are too large',
    fields: z.object({}),
    example: {},
  },
  host_not_allowed: {
    status: 403,
    title: 'This host name is not served here',
    fields: z.object({ host: z.string() }),
    example: { host: 'rebound.example' },
  },
  cross_origin_refused: {
    status: 403,
    title: 'Requests that change something must come from the same origin',
    fields: z.object({ origin: z.string() }),
    example: { origin: 'https://elsewhere.example' },
  },
  route_not_found: {
    status: 404,
    title: 'There is no such route',
    fields: z.object({ path: z.string() }),
    example: { path: '/api/strems' },
  },
  stream_not_found: {
    status: 404,
    title: 'There is no such stream',
    fields: z.object({ streamId: z.string() }),
    example: { streamId: 'account-404' },
  },
  version_out_of_range: {
    status: 404,
    title: 'The stream does not reach this version',
    fields: z.object({ streamId: z.string(), version: z.int(), head: z.int() }),
    example: { streamId: 'account-7', version: 43, head: 42 },
  },
  path_not_found: {
    status: 404,
    title: 'The state has nothing at this path',
    fields: z.object({ streamId: z.string(), version: z.int(), path: z.string() }),
    example: { streamId: 'account-7', version: 42, path: '/balanceCnts' },
  },
  aggregate_not_found: {
    status: 404,
    title: 'There is no such aggregate',
    fields: z.object({ aggregate: z.string() }),
    example: { aggregate: 'acount' },
  },
  command_not_found: {
    status: 404,
    title: 'The aggregate has no such command',
    fields: z.object({ aggregate: z.string(), command: z.string() }),
    example: { aggregate: 'account', command: 'depositt' },
  },
  correlation_not_found: {
    status: 404,
    title: 'No event has this correlation',
    fields: z.object({ correlationId: z.string() }),
    example: { correlationId: 'order-17' },
  },
  trace_not_found: {
    status: 404,
    title: 'There is no such trace here',
    fields: z.object({ traceId: z.string() }),
    example: { traceId: '4bf92f3577b34da6a3ce929d0e0e4736' },
  },
  span_not_found: {
    status: 404,
    title: 'The trace has no such span',
    fields: z.object({ traceId: z.string(), spanId: z.string() }),
    example: { traceId: '4bf92f3577b34da6a3ce929d0e0e4736', spanId: '00f067aa0ba902b7' },
  },
  not_explainable: {
    status: 422,
    title: 'This span’s statement cannot be explained now',
    fields: z.object({ reason: z.string() }),
    example: { reason: 'It writes.' },
  },
  method_not_allowed: {
    status: 405,
    title: 'This route does not know the method',
    fields: z.object({ method: z.string(), allowed: z.array(z.string()) }),
    example: { method: 'DELETE', allowed: ['GET', 'HEAD'] },
  },
  version_conflict: {
    status: 409,
    title: 'The stream is not at the expected version',
    fields: z.object({ streamId: z.string(), expected: z.int(), actual: z.int() }),
    example: { streamId: 'account-7', expected: 41, actual: 42 },
  },
  event_id_reused: {
    status: 409,
    title: 'This event id is already stored with other content',
    fields: z.object({ eventId: z.string() }),
    example: { eventId: '019a3b1e-7c54-7d1f-9f00-000000000001' },
  },
  idempotency_key_reused: {
    status: 409,
    title: 'This idempotency key was used for another request',
    fields: z.object({ idempotencyKey: z.string() }),
    example: { idempotencyKey: 'deposit-17' },
  },
  body_too_large: {
    status: 413,
    title: 'The body is too large',
    fields: z.object({ limitBytes: z.int() }),
    example: { limitBytes: 1_048_576 },
  },
  unsupported_media_type: {
    status: 415,
    title: 'The body must be JSON',
    fields: z.object({ contentType: z.string() }),
    example: { contentType: 'text/plain' },
  },
  command_refused: {
    status: 422,
    title: 'A rule of the domain refused the command',
    fields: z.object({
      rule: z.string().openapi({ description: 'The domain’s own code' }),
      refusal: z.record(z.string(), z.unknown()).openapi({ description: 'Its figures' }),
      streamId: z.string(),
      version: z.int().openapi({ description: 'The version it was decided on' }),
    }),
    example: {
      rule: 'insufficient_funds',
      refusal: { availableCents: 1_200, requestedCents: 5_000 },
      streamId: 'account-7',
      version: 42,
    },
  },
  event_schema_mismatch: {
    status: 422,
    title: 'The data does not fit the schema of its event type',
    fields: issuesFields,
    example: {
      issues: [{ in: 'body', path: '/events/0/data/amountCents', reason: 'expected a number' }],
    },
  },
  internal_error: {
    status: 500,
    title: 'Unexpected error',
    fields: z.object({}),
    example: {},
  },
  too_many_live_clients: {
    status: 503,
    title: 'Too many clients follow the log at once',
    fields: z.object({ limit: z.int() }),
    example: { limit: 500 },
  },
  store_unavailable: {
    status: 503,
    title: 'The database does not answer',
    fields: z.object({}),
    example: {},
  },
} as const;

export type ProblemCode = keyof typeof problems;

export type ProblemFields<Code extends ProblemCode> = z.output<(typeof problems)[Code]['fields']>;
