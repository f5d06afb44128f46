import { z } from '@hono/zod-openapi';

/** One thing wrong with a request: where it stands, and why it will not do. */
export const issueSchema = z
  .object({
    in: z.enum(['path', 'query', 'header', 'body']),
    path: z.string().openapi({ description: 'JSON Pointer in a body, else the name' }),
    reason: z.string(),
  })
  .openapi('Issue', {
    example: { in: 'body', path: '/events/0/type', reason: 'is required' },
  });

export type Issue = z.output<typeof issueSchema>;
