import { z } from '@hono/zod-openapi';
import { recordedTime } from './time.ts';

const pointSchema = z.object({
  version: z.int().min(0),
  recordedAt: z
    .union([recordedTime(), z.null()])
    .openapi({ description: 'When that version was recorded; null at 0' }),
  value: z
    .unknown()
    .optional()
    .openapi({ description: 'The value from this version on; missing where there is none' }),
});

export const seriesSchema = z
  .object({
    streamId: z.string(),
    path: z.string(),
    from: z.int().min(0),
    to: z.int().min(0),
    points: z
      .array(pointSchema)
      .openapi({ description: 'The value at `from`, then where it changed' }),
    thinned: z.boolean().openapi({
      description: 'Whether changes were left out; never the smallest and the largest',
    }),
  })
  .openapi('Series', {
    example: {
      streamId: 'account-7f3c',
      path: '/balanceCents',
      from: 0,
      to: 42,
      points: [
        { version: 0, recordedAt: null, value: 0 },
        { version: 1, recordedAt: '2026-03-01T09:00:00.000000Z', value: 10_000 },
        { version: 42, recordedAt: '2026-03-03T14:02:11.204117Z', value: 14_800 },
      ],
      thinned: false,
    },
  });
