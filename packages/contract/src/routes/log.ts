import { z } from '@hono/zod-openapi';
import { correlationSchema } from '../schemas/correlation.ts';
import { eventSchema } from '../schemas/event.ts';
import { listOf } from '../schemas/list.ts';
import {
  asOfParameter,
  cursorParameter,
  limitParameter,
  textParameter,
  timeParameter,
  wholeNumber,
} from '../schemas/parameters.ts';
import { plainText } from '../schemas/text.ts';
import { describeRoute } from './describe-route.ts';

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export const readLog = describeRoute({
  operationId: 'readLog',
  method: 'get',
  path: '/api/events',
  tag: 'Log',
  summary: 'The whole log, by position',
  description: 'Newest first; with `after`, oldest first from there.',
  request: {
    query: z
      .strictObject({
        after: wholeNumber({ min: 0, description: 'Forward from after here' }).optional(),
        before: wholeNumber({ min: 1, description: 'Backward from before here' }).optional(),
        category: textParameter('Only this category', 'account'),
        type: textParameter('Only this event type', 'MoneyDeposited'),
        actor: textParameter('Only by this actor', 'teller-3'),
        correlationId: textParameter('Only of this correlation'),
        eventId: z
          .guid('must be a UUID')
          .optional()
          .openapi({ description: 'Only the event of this id' }),
        from: timeParameter('Recorded from this time on'),
        to: timeParameter('Recorded up to this time'),
        contains: z
          .string()
          .max(10_000)
          .refine(isJson, 'must be JSON')
          .optional()
          .openapi({ description: 'JSON the data must contain', example: '{"amountCents":500}' }),
        cursor: cursorParameter,
        limit: limitParameter(100),
        asOf: asOfParameter,
      })
      .refine(({ after, before }) => after === undefined || before === undefined, {
        path: ['before'],
        message: 'only one of after and before may be given',
      }),
  },
  answer: {
    description: 'A page of events; it may be short or empty and still have a next one',
    schema: listOf(eventSchema),
  },
});

export const followLog = describeRoute({
  operationId: 'followLog',
  method: 'get',
  path: '/api/events/live',
  tag: 'Log',
  summary: 'New events as they are recorded',
  description:
    'Server-sent events: `id` is the position, `data` an event. `Last-Event-ID` resumes without a gap; a position beyond the log’s end begins at its end.',
  request: {
    query: z.strictObject({
      category: textParameter('Only this category', 'account'),
      type: textParameter('Only this event type'),
      streamId: textParameter('Only this stream', 'account-7f3c'),
      after: wholeNumber({
        min: 0,
        description: 'From after here; from now on if not given',
      }).optional(),
    }),
    headers: z.object({
      'last-event-id': wholeNumber({ min: 0, description: 'The last position seen' }).optional(),
    }),
  },
  answer: { description: 'A stream of events', mediaType: 'text/event-stream', schema: z.string() },
  problems: ['too_many_live_clients'],
});

export const readCorrelation = describeRoute({
  operationId: 'readCorrelation',
  method: 'get',
  path: '/api/correlations/{correlationId}',
  tag: 'Log',
  summary: 'All that followed from one cause',
  request: {
    params: z.strictObject({
      correlationId: plainText(512).openapi({
        example: 'order-17',
        param: { name: 'correlationId', in: 'path' },
      }),
    }),
    query: z.strictObject({ limit: limitParameter(1000), asOf: asOfParameter }),
  },
  answer: { description: 'Commands and events, and what led to what', schema: correlationSchema },
  problems: ['correlation_not_found'],
});
