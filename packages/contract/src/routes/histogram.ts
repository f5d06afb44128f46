import { z } from '@hono/zod-openapi';
import { histogramSchema } from '../schemas/histogram.ts';
import { asOfParameter, textParameter, timeParameter, wholeNumber } from '../schemas/parameters.ts';
import { describeRoute } from './describe-route.ts';

const buckets = { min: 1, max: 500 };

export const readHistogram = describeRoute({
  operationId: 'readHistogram',
  method: 'get',
  path: '/api/events/histogram',
  tag: 'Log',
  summary: 'How many events there were when',
  description:
    'From the first event to the last, unless other times are given. Where a slice holds too many events of a filter, its count is reckoned from the first of them.',
  request: {
    query: z.strictObject({
      from: timeParameter('Recorded from this time on'),
      to: timeParameter('Recorded up to this time'),
      buckets: wholeNumber({ ...buckets, description: 'Slices of that time' })
        .optional()
        .transform((given) => given ?? 120)
        .openapi({ type: 'integer', minimum: buckets.min, maximum: buckets.max, default: 120 }),
      category: textParameter('Only this category', 'account'),
      type: textParameter('Only this event type', 'MoneyDeposited'),
      actor: textParameter('Only by this actor', 'teller-3'),
      correlationId: textParameter('Only of this correlation'),
      asOf: asOfParameter,
    }),
  },
  answer: { description: 'Counts by time', schema: histogramSchema },
});
