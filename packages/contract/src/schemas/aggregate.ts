import { z } from '@hono/zod-openapi';
import { eventSchema, exampleEvent } from './event.ts';

const jsonSchema = z.record(z.string(), z.unknown()).openapi({ description: 'A JSON Schema' });

export const aggregateSchema = z
  .object({
    name: z.string(),
    version: z.int().openapi({ description: 'Of its fold; part of the snapshots’ key' }),
    snapshotEvery: z.int(),
    eventTypes: z.array(
      z.object({
        type: z.string(),
        currentVersion: z.int(),
        schemaVersions: z.array(z.object({ schemaVersion: z.int(), schema: jsonSchema })),
      }),
    ),
    commands: z.array(z.object({ name: z.string(), inputSchema: jsonSchema })),
  })
  .openapi('Aggregate', {
    example: {
      name: 'account',
      version: 1,
      snapshotEvery: 100,
      eventTypes: [
        {
          type: 'MoneyDeposited',
          currentVersion: 1,
          schemaVersions: [{ schemaVersion: 1, schema: { type: 'object' } }],
        },
      ],
      commands: [{ name: 'deposit', inputSchema: { type: 'object' } }],
    },
  });

export const commandInputSchema = z
  .record(z.string(), z.unknown())
  .openapi('CommandInput', { example: { amountCents: 14_800, description: 'salary' } });

// Not an extension: in the document that would be an Event as well, whose lamport is never null.
const writtenEventSchema = z
  .object({
    ...eventSchema.shape,
    lamport: z.int().nullable().openapi({
      description: 'null when the database went away right after it had written',
    }),
  })
  .openapi('WrittenEvent', { example: exampleEvent });

export const commandAcceptedSchema = z
  .object({
    streamId: z.string(),
    version: z.int(),
    events: z.array(writtenEventSchema),
    traceId: z.string().nullable(),
  })
  .openapi('CommandAccepted', {
    example: { streamId: 'account-7f3c', version: 42, events: [exampleEvent], traceId: null },
  });
