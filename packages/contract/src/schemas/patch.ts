import { z } from '@hono/zod-openapi';

/** One operation of RFC 6902; its places are pointers of RFC 6901. */
export const patchOperationSchema = z
  .union([
    z.object({ op: z.enum(['add', 'replace']), path: z.string(), value: z.unknown() }),
    z.object({ op: z.literal('remove'), path: z.string() }),
    z.object({ op: z.literal('move'), from: z.string(), path: z.string() }),
  ])
  .openapi('PatchOperation', {
    example: { op: 'replace', path: '/balanceCents', value: 14_800 },
  });

export const changeSchema = z
  .object({
    path: z.string().openapi({ description: 'Where it stands after, or stood when it is gone' }),
    from: z.string().optional().openapi({ description: 'Where it stood, when that was elsewhere' }),
    before: z.unknown().optional().openapi({ description: 'Absent when it was added' }),
    after: z.unknown().optional().openapi({ description: 'Absent when it was removed' }),
  })
  .openapi('Change', { example: { path: '/balanceCents', before: 12_300, after: 14_800 } });
