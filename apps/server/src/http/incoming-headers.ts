import type { IncomingMessage } from 'node:http';
import type { Context } from 'hono';

export type IncomingHeaders = { get(name: string): string | null };

/** Node has the headers by lower-case name already: several times cheaper than a `Headers`. */
export function incomingHeaders(context: Context): IncomingHeaders {
  const incoming = incomingOf(context);
  if (!incoming) return context.req.raw.headers;
  const { headers } = incoming;
  return {
    get: (name) => {
      const value = headers[name];
      return value === undefined ? null : String(value);
    },
  };
}

/** The adapter of Node puts its request there; without it, in tests, there is none. */
function incomingOf(context: Context): IncomingMessage | undefined {
  return (context.env as { incoming?: IncomingMessage } | undefined)?.incoming;
}
