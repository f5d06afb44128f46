import { z } from '@hono/zod-openapi';

export function listOf<Item extends z.ZodType>(item: Item) {
  return z.object({
    items: z.array(item),
    nextCursor: z.string().nullable().openapi({ description: 'null at the end' }),
  });
}
