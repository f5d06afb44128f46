import { z } from '@hono/zod-openapi';
import { plainText, tokenText } from './text.ts';

/** Who asks, and what it follows from: kept with every event the request writes. */
export const contextHeaders = {
  'x-correlation-id': tokenText().optional().openapi({
    description: 'One id for all that follows from one cause; the request’s own id when not given',
  }),
  'x-causation-id': tokenText()
    .optional()
    .openapi({ description: 'The id of the event this follows from' }),
  'x-actor': plainText(200).optional().openapi({ description: 'Who acts', example: 'teller-3' }),
  traceparent: z
    .string()
    .optional()
    .openapi({ description: 'W3C trace context; kept with the events' }),
  'idempotency-key': tokenText().optional().openapi({
    description:
      'The same key again gets the first answer. It is kept for 24 hours; events made under a key are never written twice, however late it comes again.',
    example: 'deposit-17',
  }),
};
