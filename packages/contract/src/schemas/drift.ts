import { z } from '@hono/zod-openapi';
import { plainText } from './text.ts';

export const driftBodySchema = z
  .strictObject({
    category: plainText(200).optional().openapi({
      description: 'Only this category; every registered one if not given',
      example: 'account',
    }),
    sample: z
      .union([z.int().min(1).max(1_000_000), z.literal('all')], {
        error: () => 'must be a number from 1 to 1000000, or "all"',
      })
      .optional()
      .openapi({ description: 'How many streams, spread over all of them; 100 if not given' }),
  })
  .openapi('CheckDrift', { example: { category: 'account', sample: 'all' } });

const text = z.string().nullable();

const driftSchema = z.object({
  kind: z.literal('drift'),
  streamId: z.string(),
  aggregate: z.string(),
  aggregateVersion: z.int(),
  what: z
    .enum(['snapshot', 'snapshot_damaged', 'second_fold', 'mutated_state', 'mutated_event'])
    .openapi({
      description:
        'What is otherwise: a stored snapshot; one that is not the text that was saved, and so is read by nobody; a second fold; the state or the event a reducer was given and wrote to',
    }),
  version: z.int().openapi({ description: 'The first that shows it' }),
  path: z.string().openapi({ description: 'In the state; of `mutated_event` in its data' }),
  expected: text.openapi({ description: 'By the fold: JSON, shortened; null when nothing' }),
  found: text.openapi({ description: 'Instead: JSON, shortened; null when nothing' }),
  lastAgreed: z.int().openapi({ description: 'The last version compared before that was right' }),
});

const counts = {
  streams: z.int().openapi({ description: 'Streams looked at' }),
  events: z.int(),
  snapshots: z.int().openapi({ description: 'Snapshots compared' }),
  drifted: z.int().openapi({ description: 'Streams in which something has drifted' }),
  damaged: z.int().openapi({ description: 'Streams with events that cannot be folded' }),
};

export const driftLineSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('progress'), ...counts, streamsTotal: z.int() }),
    driftSchema,
    z.object({ kind: z.literal('end'), ...counts }),
  ])
  .openapi('DriftLine', {
    example: {
      kind: 'drift',
      streamId: 'account-7f3c',
      aggregate: 'account',
      aggregateVersion: 1,
      what: 'snapshot',
      version: 200,
      path: '/balanceCents',
      expected: '14800',
      found: '14700',
      lastAgreed: 100,
    },
  });
