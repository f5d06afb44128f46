import { z } from '@hono/zod-openapi';

const shape = /^(?:\/(?:[^/~]|~[01])*)*$/;

/** A JSON pointer (RFC 6901) in a query: empty for the whole state. */
export function pointerParameter(description: string) {
  return z
    .string()
    .max(8192, 'must be at most 8192 characters')
    .regex(shape, 'must be a JSON pointer: empty or beginning with “/”, `~` written as `~0`')
    .openapi({ description, example: '/balanceCents' });
}
