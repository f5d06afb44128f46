import { z } from '@hono/zod-openapi';
import { asOfParameter, streamIdParameter, wholeNumber } from '../schemas/parameters.ts';
import { pointerParameter } from '../schemas/pointer.ts';
import { seriesSchema } from '../schemas/series.ts';
import { describeRoute } from './describe-route.ts';

const points = { min: 5, max: 5000 };

export const readSeries = describeRoute({
  operationId: 'readSeries',
  method: 'get',
  path: '/api/streams/{streamId}/series',
  tag: 'Time travel',
  summary: 'A value of the state over versions',
  description:
    'Only versions where it changed. Where those are too many, the smallest and the largest number of each stretch of versions are kept, and the first and the last point. A path where nothing ever is has one point without a value.',
  request: {
    params: z.strictObject({ streamId: streamIdParameter }),
    query: z
      .strictObject({
        path: pointerParameter('A JSON pointer into the state; empty for the whole'),
        points: wholeNumber({ ...points, description: 'Points at most' })
          .optional()
          .transform((given) => given ?? 500)
          .openapi({ type: 'integer', minimum: points.min, maximum: points.max, default: 500 }),
        from: wholeNumber({ min: 0, description: 'From this version on; 0 if not given' })
          .optional()
          .transform((given) => given ?? 0)
          .openapi({ type: 'integer', minimum: 0, default: 0 }),
        to: wholeNumber({ min: 0, description: 'Up to this version' }).optional(),
        asOf: asOfParameter,
      })
      .refine(({ from, to }) => to === undefined || from <= to, {
        path: ['to'],
        message: 'must not be less than from',
      }),
  },
  answer: { description: 'Its points', schema: seriesSchema },
  problems: ['stream_not_found', 'version_out_of_range', 'aggregate_not_found'],
});
