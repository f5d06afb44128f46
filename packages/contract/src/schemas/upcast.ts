import { z } from '@hono/zod-openapi';

const data = z.unknown();

export const upcastSchema = z
  .object({
    streamId: z.string(),
    version: z.int().min(1),
    type: z.string(),
    stored: z.object({
      schemaVersion: z.int().min(1),
      data: data.openapi({ description: 'Exactly as it was written' }),
    }),
    current: z
      .object({ schemaVersion: z.int().min(1), data })
      .openapi({ description: 'What a fold sees; as far as it got when there is a problem' }),
    ran: z.array(z.string()).openapi({ description: 'The upcasters that ran, in order' }),
    problem: z
      .union([z.object({ code: z.string(), message: z.string() }), z.null()])
      .openapi({ description: 'Why it did not become the newest schema version, or not JSON' }),
  })
  .openapi('Upcast', {
    example: {
      streamId: 'account-7f3c',
      version: 42,
      type: 'MoneyWithdrawn',
      stored: { schemaVersion: 1, data: { amount: '25.00', note: 'groceries' } },
      current: { schemaVersion: 2, data: { amountCents: 2_500, description: 'groceries' } },
      ran: ['MoneyWithdrawn 1 → 2'],
      problem: null,
    },
  });
