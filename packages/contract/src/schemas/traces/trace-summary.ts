import { z } from '@hono/zod-openapi';
import { recordedTime } from '../time.ts';

const summary = {
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  rootName: 'ui.deposit',
  rootService: 'hindsight-console',
  hasRoot: true,
  startedAt: '2026-03-03T14:02:11.190000Z',
  listedAt: '2026-03-03T14:02:11.190000Z',
  durationMs: 14.2,
  spans: 9,
  errors: 0,
  services: [
    { service: 'hindsight-console', spans: 2 },
    { service: 'hindsight', spans: 7 },
  ],
  events: 1,
  conflicts: 0,
  streams: ['account-7f3c'],
};

export const traceSummarySchema = z
  .object({
    traceId: z.string(),
    rootName: z.string().openapi({ description: 'Of the earliest span while no root has come' }),
    rootService: z.string(),
    hasRoot: z.boolean().openapi({ description: 'False while the root span has not come' }),
    startedAt: recordedTime(),
    listedAt: recordedTime().openapi({
      description:
        'Where lists have it: `startedAt`, or when it came here where `startedAt` is more than a day before that or more than five minutes after',
    }),
    durationMs: z.number().openapi({ description: 'From the first start to the last end' }),
    spans: z.int(),
    errors: z.int().openapi({ description: 'Spans that failed' }),
    services: z.array(z.object({ service: z.string(), spans: z.int() })),
    events: z.int().openapi({ description: 'Events its spans say they wrote' }),
    conflicts: z.int(),
    streams: z.array(z.string()).openapi({ description: 'The first few it touched' }),
  })
  .openapi('TraceSummary', { example: summary });

export const traceHistogramSchema = z
  .object({
    from: recordedTime(),
    to: recordedTime(),
    buckets: z.array(
      z.object({
        from: recordedTime(),
        to: recordedTime(),
        traces: z.int(),
        errors: z.int().openapi({ description: 'Traces with a failed span' }),
        p50Ms: z.number().nullable(),
        p95Ms: z.number().nullable(),
        maxMs: z.number().nullable(),
      }),
    ),
  })
  .openapi('TraceHistogram', {
    example: {
      from: '2026-03-03T14:00:00.000000Z',
      to: '2026-03-03T14:01:00.000000Z',
      buckets: [
        {
          from: '2026-03-03T14:00:00.000000Z',
          to: '2026-03-03T14:01:00.000000Z',
          traces: 12,
          errors: 1,
          p50Ms: 3.1,
          p95Ms: 14.2,
          maxMs: 40.7,
        },
      ],
    },
  });

export const traceNamesSchema = z
  .object({
    services: z.array(z.object({ service: z.string(), operations: z.array(z.string()) })),
  })
  .openapi('TraceNames', {
    example: { services: [{ service: 'hindsight', operations: ['command.deposit'] }] },
  });
