import { z } from '@hono/zod-openapi';
import { textParameter, timeParameter, wholeNumber } from '../parameters.ts';

export const traceIdParameter = z
  .string()
  .regex(/^(?!0{32})[0-9a-f]{32}$/, 'must be 32 hexadecimal digits, not all zero')
  .openapi({
    example: '4bf92f3577b34da6a3ce929d0e0e4736',
    param: { name: 'traceId', in: 'path' },
  });

export const spanIdParameter = z
  .string()
  .regex(/^(?!0{16})[0-9a-f]{16}$/, 'must be 16 hexadecimal digits, not all zero')
  .openapi({ example: '00f067aa0ba902b7', param: { name: 'spanId', in: 'path' } });

/** What traces are searched by: in the list and in its histogram alike. */
export const traceFilterParameters = {
  service: textParameter('Traces with a span of this service', 'hindsight'),
  operation: textParameter('Traces with a span of this name', 'command.deposit'),
  status: z.enum(['ok', 'error']).optional().openapi({ description: 'Whether any span failed' }),
  conflict: z
    .enum(['true', 'false'])
    .optional()
    .openapi({ description: 'Whether an append met a version conflict' }),
  behindLog: z.enum(['true', 'false']).optional().openapi({
    description:
      'Whether it is work behind the log, which nobody asked for: its root is of a projection, a process, the event bus or live delivery',
  }),
  minDurationMs: wholeNumber({ min: 0, description: 'As long as this, or longer' }).optional(),
  maxDurationMs: wholeNumber({ min: 0, description: 'As long as this, or shorter' }).optional(),
  streamId: textParameter('Traces that appended to or loaded this stream', 'account-7f3c'),
  eventType: textParameter('Traces that wrote an event of this type', 'MoneyDeposited'),
  from: timeParameter('Begun at this time or later, as its spans say'),
  to: timeParameter('Begun at this time or earlier, as its spans say'),
};
