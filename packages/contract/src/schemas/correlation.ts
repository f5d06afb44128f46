import { z } from '@hono/zod-openapi';
import { recordedTime } from './time.ts';

const place = {
  streamId: z.string(),
  recordedAt: recordedTime(),
  actor: z.string().nullable(),
  traceId: z.string().nullable(),
  spanId: z.string().nullable(),
};

const correlationNodeSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('command'), id: z.string(), command: z.string(), ...place }),
    z.object({
      kind: z.literal('event'),
      id: z.string(),
      type: z.string(),
      version: z.int(),
      position: z.int(),
      occurredAt: recordedTime().nullable(),
      ...place,
    }),
  ])
  .openapi('CorrelationNode');

export const correlationSchema = z
  .object({
    correlationId: z.string(),
    nodes: z.array(correlationNodeSchema),
    edges: z.array(
      z.object({
        from: z.string(),
        to: z.string(),
        kind: z.enum(['wrote', 'caused']),
      }),
    ),
    hasMore: z.boolean().openapi({ description: 'True when only the first events are shown' }),
  })
  .openapi('Correlation', {
    example: {
      correlationId: 'order-17',
      nodes: [
        {
          kind: 'command',
          id: 'command:019a3b1e-7c54-7d1f-9f00-000000000001',
          command: 'deposit',
          streamId: 'account-7f3c',
          recordedAt: '2026-03-03T14:02:11.204117Z',
          actor: 'teller-3',
          traceId: null,
          spanId: null,
        },
        {
          kind: 'event',
          id: '019a3b1e-7c54-7d1f-9f00-000000000001',
          type: 'MoneyDeposited',
          version: 42,
          position: 71_204,
          occurredAt: null,
          streamId: 'account-7f3c',
          recordedAt: '2026-03-03T14:02:11.204117Z',
          actor: 'teller-3',
          traceId: null,
          spanId: null,
        },
      ],
      edges: [
        {
          from: 'command:019a3b1e-7c54-7d1f-9f00-000000000001',
          to: '019a3b1e-7c54-7d1f-9f00-000000000001',
          kind: 'wrote',
        },
      ],
      hasMore: false,
    },
  });

export type Correlation = z.output<typeof correlationSchema>;
