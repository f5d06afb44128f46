import { z } from '@hono/zod-openapi';
import { asOfParameter, cursorParameter, streamIdParameter } from '../schemas/parameters.ts';
import { plainText } from '../schemas/text.ts';
import { categoryTruthLineSchema, streamTruthSchema, truthBodySchema } from '../schemas/truth.ts';
import { describeRoute } from './describe-route.ts';

const body = { required: true, content: { 'application/json': { schema: truthBodySchema } } };

export const findStreamTruth = describeRoute({
  operationId: 'findStreamTruth',
  method: 'post',
  path: '/api/streams/{streamId}/truth',
  tag: 'Time travel',
  summary: 'The versions at which an expression was true',
  description:
    'Asked at every version, so the answer is right for expressions that turn true and false again. Bounded in time: what takes too long ends with what it had.',
  request: {
    params: z.strictObject({ streamId: streamIdParameter }),
    query: z.strictObject({ asOf: asOfParameter }),
    body,
  },
  answer: { description: 'The intervals', schema: streamTruthSchema },
  problems: ['stream_not_found', 'aggregate_not_found', 'expression_invalid'],
});

export const findCategoryTruth = describeRoute({
  operationId: 'findCategoryTruth',
  method: 'post',
  path: '/api/categories/{category}/truth',
  tag: 'Time travel',
  summary: 'Every stream of a category at which an expression was ever true',
  description:
    'Lines of JSON as they are found, in no promised order: `progress`, `stream`, and `end` as the last. Who was cut off, or told `complete: false`, goes on with the last `cursor`; a stream told after it is then told again, the same. Asked again, only what is new is folded.',
  request: {
    params: z.strictObject({
      category: plainText(200).openapi({
        example: 'account',
        param: { name: 'category', in: 'path' },
      }),
    }),
    query: z.strictObject({ cursor: cursorParameter }),
    body,
  },
  answer: {
    description: 'Lines of JSON',
    mediaType: 'application/x-ndjson',
    schema: categoryTruthLineSchema,
  },
  problems: ['aggregate_not_found', 'expression_invalid'],
});
