import { z } from '@hono/zod-openapi';

const shape =
  /^(\d{4})-(\d{2})-(\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?(Z|[+-](0\d|1[0-5]):[0-5]\d)$/;

/**
 * RFC 3339, as far as it can be kept: at most microseconds, a real day, a zone less than 16 hours away,
 * years 1 to 9999 as written and in UTC.
 */
export function isRfc3339(text: string): boolean {
  const match = shape.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < 1 || month < 1 || month > 12) return false;
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  if (day < 1 || day > days) return false;
  const yearInUtc = new Date(text).getUTCFullYear();
  return yearInUtc >= 1 && yearInUtc <= 9999;
}

const reason = 'must be an RFC 3339 time with at most microseconds, e.g. 2026-03-03T14:02:11.204Z';

export function timeText() {
  return z.string().refine(isRfc3339, reason);
}

/** A time in an answer. */
export function recordedTime() {
  return z.string().openapi({ format: 'date-time', example: '2026-03-03T14:02:11.204000Z' });
}
