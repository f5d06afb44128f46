import { z } from '@hono/zod-openapi';
import { plainText } from './text.ts';
import { isRfc3339, timeText } from './time.ts';

type Bounds = { min: number; max?: number; description: string; example?: number };

/** A whole number in a query or path. Above 2^53 − 1 it could not be told from its neighbour. */
export function wholeNumber({ min, max = Number.MAX_SAFE_INTEGER, description, example }: Bounds) {
  return z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine(
      (value) => value <= Number.MAX_SAFE_INTEGER,
      `must be at most ${Number.MAX_SAFE_INTEGER}: larger numbers are not exact`,
    )
    .refine((value) => value >= min && value <= max, `must be between ${min} and ${max}`)
    .openapi({
      type: 'integer',
      minimum: min,
      maximum: max,
      description,
      ...(example !== undefined && { example }),
    });
}

export const streamIdParameter = plainText(512).openapi({
  description: '`<category>-<id>`, percent-encoded; at most 512 bytes',
  example: 'account-7f3c',
  param: { name: 'streamId', in: 'path' },
});

export type AsOf = { readonly position: number } | { readonly time: string };

/** The as-of cursor: everything as it was at a time or at a position of the log. */
export const asOfParameter = z
  .string()
  .transform((text, context): AsOf => {
    if (/^\d+$/.test(text) && Number(text) <= Number.MAX_SAFE_INTEGER) {
      return { position: Number(text) };
    }
    if (isRfc3339(text)) return { time: text };
    const reason = /^\d+$/.test(text)
      ? `must be at most ${Number.MAX_SAFE_INTEGER}: larger numbers are not exact`
      : 'must be a position or an RFC 3339 time with at most microseconds';
    context.addIssue({ code: 'custom', message: reason });
    return z.NEVER;
  })
  .optional()
  .openapi({
    type: 'string',
    description: 'As it was at this time (RFC 3339) or position',
    example: '2026-03-03T14:02:11Z',
  });

export function timeParameter(description: string) {
  return timeText().optional().openapi({ type: 'string', format: 'date-time', description });
}

export function textParameter(description: string, example?: string) {
  return plainText(512)
    .optional()
    .openapi({ description, ...(example !== undefined && { example }) });
}

export function limitParameter(standard: number) {
  return wholeNumber({ min: 1, max: 1000, description: `Items a page; ${standard} if not given` })
    .optional()
    .transform((limit) => limit ?? standard)
    .openapi({ type: 'integer', minimum: 1, maximum: 1000, default: standard });
}

export const cursorParameter = z.string().min(1).max(2048).optional().openapi({
  description:
    'The `nextCursor` of the page before, of the same query; it goes on where that page ended',
});
