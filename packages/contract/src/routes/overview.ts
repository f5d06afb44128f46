import { z } from '@hono/zod-openapi';
import { overviewSchema, overviewWindows } from '../schemas/overview.ts';
import { asOfParameter } from '../schemas/parameters.ts';
import { describeRoute } from './describe-route.ts';

export const readOverview = describeRoute({
  operationId: 'readOverview',
  method: 'get',
  path: '/api/overview',
  tag: 'Service',
  summary: 'What has been going on: how much, where, how fast',
  request: {
    query: z.strictObject({
      window: z
        .enum(overviewWindows)
        .optional()
        .openapi({ description: 'The shortest that holds events if not given' }),
      asOf: asOfParameter,
    }),
  },
  answer: { description: 'The time before now, or before `asOf`', schema: overviewSchema },
});
