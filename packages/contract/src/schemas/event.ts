import { z } from '@hono/zod-openapi';
import { plainText } from './text.ts';
import { recordedTime, timeText } from './time.ts';

const accountEvent = {
  position: 71_204,
  streamId: 'account-7f3c',
  version: 42,
  eventId: '019a3b1e-7c54-7d1f-9f00-000000000001',
  type: 'MoneyDeposited',
  schemaVersion: 1,
  data: { amountCents: 14_800, description: 'salary' },
  metadata: { command: 'deposit', input: { amountCents: 14_800, description: 'salary' } },
  occurredAt: null,
  recordedAt: '2026-03-03T14:02:11.204117Z',
  correlationId: '019a3b1e-7c54-7d1f-9f00-0000000000aa',
  causationId: null,
  actor: 'teller-3',
  lamport: 80_112,
  traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
  spanId: '00f067aa0ba902b7',
};

/** An event as every route answers it. `data` and `metadata` are the text they were written as. */
export const eventSchema = z
  .object({
    position: z.int().min(1),
    streamId: z.string(),
    version: z.int().min(1),
    eventId: z.guid(),
    type: z.string(),
    schemaVersion: z.int().min(1),
    data: z.unknown().openapi({ description: 'Any JSON, exactly as it was written' }),
    metadata: z.record(z.string(), z.unknown()),
    occurredAt: recordedTime().nullable(),
    recordedAt: recordedTime(),
    correlationId: z.string().nullable(),
    causationId: z.string().nullable(),
    actor: z.string().nullable(),
    lamport: z.int(),
    traceId: z.string().nullable(),
    spanId: z.string().nullable(),
  })
  .openapi('Event', { example: accountEvent });

export const exampleEvent = accountEvent;

/** `data` and `metadata` are checked as text beside this schema, which sees only their places. */
const newEventSchema = z
  .strictObject({
    id: z
      .guid('must be a UUID')
      .optional()
      .openapi({ description: 'Makes a repeated append safe: the same id is stored once' }),
    type: plainText(200).openapi({ example: 'MoneyDeposited' }),
    data: z.unknown().openapi({ description: 'Any JSON; stored exactly as sent' }),
    schemaVersion: z.int().min(1).max(32_767).optional(),
    occurredAt: timeText().optional().openapi({ format: 'date-time' }),
    metadata: z
      .unknown()
      .refine((value) => value === undefined || isObject(value), 'must be an object')
      .optional()
      .openapi({ type: 'object', description: 'An object; stored exactly as sent' }),
  })
  .openapi('NewEvent');

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const expectedVersionSchema = z
  .union([z.int().min(0), z.literal('none'), z.literal('any')], {
    error: ({ input }) =>
      input === undefined ? 'is required' : 'must be a version, "none" or "any"',
  })
  .openapi({ description: 'The version the stream must be at; `none` is 0, `any` does not ask' });

export const appendBodySchema = z
  .strictObject({
    expectedVersion: expectedVersionSchema,
    events: z
      .array(newEventSchema)
      .min(1, 'must hold an event')
      .max(1000, 'must hold at most 1000'),
  })
  .openapi('Append', {
    example: {
      expectedVersion: 41,
      events: [{ type: 'MoneyDeposited', data: { amountCents: 14_800, description: 'salary' } }],
    },
  });

export const appendedSchema = z
  .object({
    streamId: z.string(),
    fromVersion: z.int(),
    toVersion: z.int(),
    fromPosition: z.int(),
    toPosition: z.int(),
    recordedAt: recordedTime(),
  })
  .openapi('Appended', {
    example: {
      streamId: 'account-7f3c',
      fromVersion: 42,
      toVersion: 42,
      fromPosition: 71_204,
      toPosition: 71_204,
      recordedAt: '2026-03-03T14:02:11.204117Z',
    },
  });
