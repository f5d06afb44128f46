import { z } from '@hono/zod-openapi';

/** An event that could not be folded. */
export const replayProblemSchema = z.object({
  version: z.int(),
  code: z.string(),
  message: z.string(),
});
