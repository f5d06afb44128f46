import { z } from '@hono/zod-openapi';
import { blameSchema } from '../schemas/blame.ts';
import { asOfParameter, streamIdParameter, wholeNumber } from '../schemas/parameters.ts';
import { pointerParameter } from '../schemas/pointer.ts';
import { describeRoute } from './describe-route.ts';

const limit = { min: 1, max: 10_000 };

export const readBlame = describeRoute({
  operationId: 'readBlame',
  method: 'get',
  path: '/api/streams/{streamId}/blame',
  tag: 'Time travel',
  summary: 'For each leaf of a state, the event that last set it',
  description:
    'Items of an array keep theirs when they move, and parts of an object when it is replaced by one with equal parts.',
  request: {
    params: z.strictObject({ streamId: streamIdParameter }),
    query: z.strictObject({
      version: wholeNumber({ min: 0, description: 'The newest when not given' }).optional(),
      path: pointerParameter('Only what is at this JSON pointer or below').optional(),
      limit: wholeNumber({ ...limit, description: 'Fields at most' })
        .optional()
        .transform((given) => given ?? 1000)
        .openapi({ type: 'integer', minimum: limit.min, maximum: limit.max, default: 1000 }),
      asOf: asOfParameter,
    }),
  },
  answer: { description: 'The leaves of the state', schema: blameSchema },
  problems: ['stream_not_found', 'version_out_of_range', 'aggregate_not_found', 'path_not_found'],
});
