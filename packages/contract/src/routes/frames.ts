import { z } from '@hono/zod-openapi';
import { diffSchema, framesSchema, mostFrames } from '../schemas/frames.ts';
import { asOfParameter, streamIdParameter, wholeNumber } from '../schemas/parameters.ts';
import { describeRoute } from './describe-route.ts';

const params = z.strictObject({ streamId: streamIdParameter });

export const readFrames = describeRoute({
  operationId: 'readFrames',
  method: 'get',
  path: '/api/streams/{streamId}/frames',
  tag: 'Time travel',
  summary: 'A key frame and what each event of a window changed',
  description: `The patches, applied one after another to the state of the key frame, give the state at each version. At most ${mostFrames} frames at once.`,
  request: {
    params,
    query: z
      .strictObject({
        from: wholeNumber({ min: 1, description: 'The first frame; 1 if not given' })
          .optional()
          .transform((given) => given ?? 1)
          .openapi({ type: 'integer', minimum: 1, default: 1 }),
        to: wholeNumber({
          min: 1,
          description: 'The last frame; the newest if not given',
        }).optional(),
        asOf: asOfParameter,
      })
      .refine(({ from, to }) => to === undefined || from <= to, {
        path: ['to'],
        message: 'must not be less than from',
      }),
  },
  answer: { description: 'The frames', schema: framesSchema },
  problems: ['stream_not_found', 'version_out_of_range', 'aggregate_not_found'],
});

export const readDiff = describeRoute({
  operationId: 'readDiff',
  method: 'get',
  path: '/api/streams/{streamId}/diff',
  tag: 'Time travel',
  summary: 'What differs between two versions, in either direction',
  request: {
    params,
    query: z.strictObject({
      from: wholeNumber({ min: 0, description: 'The version before `to` if not given' }).optional(),
      to: wholeNumber({ min: 0, description: 'The newest if not given' }).optional(),
      asOf: asOfParameter,
    }),
  },
  answer: { description: 'What differs', schema: diffSchema },
  problems: ['stream_not_found', 'version_out_of_range', 'aggregate_not_found'],
});
