import { z } from '@hono/zod-openapi';
import { driftBodySchema, driftLineSchema } from '../schemas/drift.ts';
import { describeRoute } from './describe-route.ts';

export const checkDrift = describeRoute({
  operationId: 'checkDrift',
  method: 'post',
  path: '/api/drift',
  tag: 'Time travel',
  summary: 'Whether states are still what their events make them',
  description:
    'Folds streams again from their first event, and holds the states against the stored snapshots and against a second fold of the same events under another clock. Lines of JSON as they are found: `progress`, `drift`, and `end` as the last. Nothing is written.',
  request: {
    query: z.strictObject({}),
    body: { required: true, content: { 'application/json': { schema: driftBodySchema } } },
  },
  answer: {
    description: 'Lines of JSON',
    mediaType: 'application/x-ndjson',
    schema: driftLineSchema,
  },
  problems: ['aggregate_not_found'],
});
