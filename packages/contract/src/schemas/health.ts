import { z } from '@hono/zod-openapi';

export const healthSchema = z
  .object({
    status: z.literal('ok'),
    version: z.string(),
    database: z.object({ version: z.string(), embedded: z.boolean() }),
    log: z.object({
      position: z.int(),
      lag: z.int().openapi({ description: 'Positions the search index is behind the log' }),
    }),
  })
  .openapi('Health', {
    example: {
      status: 'ok',
      version: '0.1.0',
      database: { version: '18.4', embedded: true },
      log: { position: 71_204, lag: 0 },
    },
  });
