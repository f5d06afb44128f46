import { z } from '@hono/zod-openapi';
import { replayProblemSchema } from './replay-problem.ts';
import { recordedTime } from './time.ts';

export const truthBodySchema = z
  .strictObject({
    where: z
      .string()
      .min(1, 'must not be empty')
      .max(4_000, 'must have at most 4000 characters')
      .refine((text) => text.isWellFormed(), 'must not contain half of a surrogate pair')
      .openapi({
        description:
          'CEL over `state`, `previous` (the state before) and `event` (`type`, `data` as upcast, `metadata`, `version`, `recordedAt`, `occurredAt`). `matches` is not served.',
      }),
  })
  .openapi('TruthQuestion', { example: { where: 'state.balanceCents < 5000' } });

const edgeSchema = z
  .object({
    version: z.int().min(1),
    type: z.string(),
    recordedAt: recordedTime(),
    eventId: z.guid(),
    actor: z.string().nullable(),
    traceId: z.string().nullable(),
  })
  .openapi('TruthEdge');

const exampleEdge = {
  version: 41,
  type: 'MoneyWithdrawn',
  recordedAt: '2026-03-03T14:02:11.204117Z',
  eventId: '019a3b1e-7c54-7d1f-9f00-000000000001',
  actor: 'teller-3',
  traceId: null,
};

const stoppedSchema = z
  .enum(['time', 'memory', 'intervals', 'cancelled', 'crash', 'store'])
  .nullable()
  .openapi({ description: 'Why it ended early; null when it did not' });

const unknown = {
  versions: z.int().min(1),
  firstVersion: z.int().min(1),
  reason: z.string().openapi({ example: 'No such key: limitCents' }),
};

const aboutUnknown =
  'Versions at which the expression could not be told, e.g. because of a missing key. It counts as not true there.';

export const streamTruthSchema = z
  .object({
    streamId: z.string(),
    intervals: z.array(
      z.object({
        fromVersion: z.int().min(1),
        toVersion: z.int().min(1).openapi({ description: 'The last version it was true at' }),
        fromAt: recordedTime(),
        toAt: recordedTime(),
        cause: edgeSchema.openapi({ description: 'The event that began it' }),
        end: z
          .union([edgeSchema, z.null()])
          .openapi({ description: 'The event that ended it; null while it holds' }),
      }),
    ),
    evaluated: z.int().openapi({ description: 'Versions it was asked at, from 1 on' }),
    headVersion: z.int(),
    stillTrue: z.boolean().openapi({ description: 'At the last version it was asked at' }),
    unknown: z.object(unknown).nullable().openapi({ description: aboutUnknown }),
    problems: z
      .array(replayProblemSchema)
      .openapi({ description: 'The first 50 events that could not be folded' }),
    complete: z.boolean(),
    stoppedAt: z.int().nullable().openapi({ description: 'The last version, when it ended early' }),
    stoppedBy: stoppedSchema,
  })
  .openapi('StreamTruth', {
    example: {
      streamId: 'account-7f3c',
      intervals: [
        {
          fromVersion: 41,
          toVersion: 42,
          fromAt: '2026-03-03T14:02:11.204117Z',
          toAt: '2026-03-03T14:05:40.001932Z',
          cause: exampleEdge,
          end: null,
        },
      ],
      evaluated: 42,
      headVersion: 42,
      stillTrue: true,
      unknown: null,
      problems: [],
      complete: true,
      stoppedAt: null,
      stoppedBy: null,
    },
  });

const cursor = z
  .string()
  .nullable()
  .openapi({ description: 'Goes on after the streams that were told; null at the end' });

export const categoryTruthLineSchema = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('progress'),
      streams: z.int(),
      events: z.int().openapi({ description: 'Folded for this answer' }),
      streamsTotal: z.int(),
      cursor,
    }),
    z.object({
      kind: z.literal('stream'),
      streamId: z.string(),
      firstTrueAt: recordedTime(),
      firstVersion: z.int().min(1),
      totalMs: z.number().openapi({ description: 'How long it was true, all intervals together' }),
      intervals: z.int().min(1),
      stillTrue: z.boolean(),
      cause: edgeSchema.openapi({ description: 'The event that made it true first' }),
    }),
    z.object({
      kind: z.literal('end'),
      complete: z.boolean(),
      cursor,
      streams: z.int(),
      events: z.int(),
      position: z.int().openapi({ description: 'The log as it was when it ended here' }),
      unknown: z
        .object({ streams: z.int(), firstStreamId: z.string(), ...unknown })
        .nullable()
        .openapi({ description: aboutUnknown }),
      stoppedBy: stoppedSchema,
      stoppedIn: z.string().nullable().openapi({ description: 'The stream it ended early in' }),
    }),
  ])
  .openapi('CategoryTruthLine', {
    example: {
      kind: 'stream',
      streamId: 'account-7f3c',
      firstTrueAt: '2026-03-03T14:02:11.204117Z',
      firstVersion: 41,
      totalMs: 208_797,
      intervals: 1,
      stillTrue: true,
      cause: exampleEdge,
    },
  });
