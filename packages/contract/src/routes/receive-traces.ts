import { createRoute, z } from '@hono/zod-openapi';
import { problemAnswers } from '../schemas/problem-answers.ts';
import {
  otlpStatusProtobuf,
  otlpStatusSchema,
  traceAnswerProtobuf,
  traceAnswerSchema,
  traceRequestProtobuf,
  traceRequestSchema,
} from '../schemas/traces/otlp.ts';

const json = 'application/json';
const protobuf = 'application/x-protobuf';

const failed = {
  [json]: { schema: otlpStatusSchema },
  [protobuf]: { schema: otlpStatusProtobuf },
};
const comeAgain = {
  'Retry-After': { description: 'Seconds', schema: { type: 'integer' as const } },
};
const { 403: notThisHost } = problemAnswers('host_not_allowed');

/** OTLP over HTTP. What it takes and answers is OpenTelemetry’s to say, problems too. */
export const receiveTraces = createRoute({
  operationId: 'receiveTraces',
  method: 'post',
  path: '/v1/traces',
  tags: ['Traces'],
  summary: 'Takes spans from any OpenTelemetry SDK',
  description:
    'OTLP over HTTP, protobuf or JSON, with gzip or without. 200 is said when what is taken is stored; spans that cannot be taken are refused one by one, as a partial success. The answer, a failure too, has the format of the request.',
  request: {
    query: z.strictObject({}),
    headers: z.object({
      'content-encoding': z
        .enum(['gzip', 'deflate', 'identity'])
        .optional()
        .openapi({ description: 'How the body is packed' }),
    }),
    body: {
      required: true,
      content: {
        [json]: { schema: traceRequestSchema },
        [protobuf]: { schema: traceRequestProtobuf },
      },
    },
  },
  responses: {
    200: {
      description: 'Stored, but for the spans it names',
      content: {
        [json]: { schema: traceAnswerSchema },
        [protobuf]: { schema: traceAnswerProtobuf },
      },
    },
    400: { description: 'It cannot be read as OTLP', content: failed },
    403: {
      description: 'It comes from another origin; or this host name is not served here',
      content: { ...failed, ...notThisHost?.content },
    },
    413: { description: 'It is too large, as sent or unpacked', content: failed },
    415: { description: 'It is neither protobuf nor JSON, or packed another way', content: failed },
    429: { description: 'Too many at once', headers: comeAgain, content: failed },
    500: { description: 'Unexpected error', content: failed },
    503: { description: 'The store is away', headers: comeAgain, content: failed },
  },
});
