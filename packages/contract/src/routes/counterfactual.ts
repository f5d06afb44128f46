import { z } from '@hono/zod-openapi';
import { counterfactualBodySchema, counterfactualSchema } from '../schemas/counterfactual.ts';
import { asOfParameter, streamIdParameter } from '../schemas/parameters.ts';
import { describeRoute } from './describe-route.ts';

export const readCounterfactual = describeRoute({
  operationId: 'readCounterfactual',
  method: 'post',
  path: '/api/streams/{streamId}/counterfactual',
  tag: 'Time travel',
  summary: 'What would have been, had some events been otherwise',
  description:
    'Folds the stream once more with events skipped, replaced or inserted, and puts the later commands to the rules again. Nothing is written. The versions of the other timeline are its own: 1, 2, 3 … without gaps.',
  request: {
    params: z.strictObject({ streamId: streamIdParameter }),
    query: z.strictObject({ asOf: asOfParameter }),
    body: {
      required: true,
      content: { 'application/json': { schema: counterfactualBodySchema } },
    },
  },
  answer: { description: 'The other timeline', schema: counterfactualSchema },
  problems: [
    'stream_not_found',
    'version_out_of_range',
    'aggregate_not_found',
    'event_schema_mismatch',
  ],
});
