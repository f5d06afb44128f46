import { z } from '@hono/zod-openapi';
import { eventSchema, exampleEvent } from './event.ts';
import { replayProblemSchema } from './replay-problem.ts';

export const stateSchema = z
  .object({
    streamId: z.string(),
    version: z.int().min(0),
    state: z.unknown().openapi({ description: 'The aggregate folded up to the version' }),
    // A nullable reference would be written as an Event that is also null, which nothing is.
    event: z
      .union([eventSchema, z.null()])
      .openapi({ description: 'The event that made it; null at 0' }),
    replay: z.object({
      snapshotVersion: z.int().nullable().openapi({ description: 'Where the fold began' }),
      eventsFolded: z.int(),
      durationMs: z.number(),
    }),
    problems: z
      .array(replayProblemSchema)
      .openapi({ description: 'Damaged events and what they did; the fold goes on after them' }),
  })
  .openapi('State', {
    example: {
      streamId: 'account-7f3c',
      version: 42,
      state: { holder: 'Ada Byron', balanceCents: 14_800, status: 'active' },
      event: exampleEvent,
      replay: { snapshotVersion: null, eventsFolded: 42, durationMs: 0.4 },
      problems: [],
    },
  });
