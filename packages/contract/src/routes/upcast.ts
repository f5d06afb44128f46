import { z } from '@hono/zod-openapi';
import { asOfParameter, streamIdParameter, wholeNumber } from '../schemas/parameters.ts';
import { upcastSchema } from '../schemas/upcast.ts';
import { describeRoute } from './describe-route.ts';

export const readUpcast = describeRoute({
  operationId: 'readUpcast',
  method: 'get',
  path: '/api/streams/{streamId}/events/{version}/upcast',
  tag: 'Time travel',
  summary: 'The data of an event as stored and as upcast',
  request: {
    params: z.strictObject({
      streamId: streamIdParameter,
      version: wholeNumber({ min: 1, description: 'Its place in the stream', example: 42 }),
    }),
    query: z.strictObject({ asOf: asOfParameter }),
  },
  answer: { description: 'Both, and which upcasters ran', schema: upcastSchema },
  problems: ['stream_not_found', 'version_out_of_range', 'aggregate_not_found'],
});
