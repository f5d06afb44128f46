import { z } from '@hono/zod-openapi';
import { recordedTime } from './time.ts';

const setBySchema = z.object({
  version: z.int().min(1),
  type: z.string(),
  recordedAt: recordedTime(),
  actor: z.string().nullable(),
  traceId: z.string().nullable(),
});

export const blameSchema = z
  .object({
    streamId: z.string(),
    version: z.int().min(0),
    fields: z
      .array(
        z.object({
          path: z.string().openapi({ description: 'A JSON pointer' }),
          value: z.unknown().openapi({ description: 'A scalar, or an empty object or array' }),
          setBy: z
            .union([setBySchema, z.null()])
            .openapi({ description: 'The event that last set it; null for the initial state' }),
        }),
      )
      .openapi({ description: 'The leaves of the state, in its order' }),
    moreFields: z.int().openapi({ description: 'How many there are beyond `limit`' }),
  })
  .openapi('Blame', {
    example: {
      streamId: 'account-7f3c',
      version: 42,
      fields: [
        {
          path: '/balanceCents',
          value: 14_800,
          setBy: {
            version: 42,
            type: 'MoneyDeposited',
            recordedAt: '2026-03-03T14:02:11.204117Z',
            actor: 'teller-3',
            traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
          },
        },
        { path: '/closedBecause', value: null, setBy: null },
      ],
      moreFields: 0,
    },
  });
