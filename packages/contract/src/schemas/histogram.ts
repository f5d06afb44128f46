import { z } from '@hono/zod-openapi';
import { recordedTime } from './time.ts';

export const histogramSchema = z
  .object({
    from: z
      .union([recordedTime(), z.null()])
      .openapi({ description: 'null while the log is empty' }),
    to: z.union([recordedTime(), z.null()]),
    buckets: z
      .array(z.object({ from: recordedTime(), to: recordedTime(), count: z.int().min(0) }))
      .openapi({ description: 'Even slices; each holds its start, only the last one its end' }),
    sampled: z.boolean().openapi({
      description: 'Whether there were too many to count, and some counts are reckoned',
    }),
  })
  .openapi('Histogram', {
    example: {
      from: '2026-03-03T14:00:00.000000Z',
      to: '2026-03-03T16:00:00.000000Z',
      buckets: [
        { from: '2026-03-03T14:00:00.000000Z', to: '2026-03-03T15:00:00.000000Z', count: 120 },
        { from: '2026-03-03T15:00:00.000000Z', to: '2026-03-03T16:00:00.000000Z', count: 3 },
      ],
      sampled: false,
    },
  });
