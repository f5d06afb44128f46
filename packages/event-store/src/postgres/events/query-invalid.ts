import { StoreError } from '../../errors.ts';
import { formatMicros, parseTime } from '../../time.ts';
import { classifyFailure } from '../connection/classify-failure.ts';

export function queryInvalid(
  parameter: string,
  reason: string,
  cause?: unknown,
): StoreError<'query_invalid'> {
  return new StoreError('query_invalid', `${parameter} ${reason}`, { parameter, reason }, cause);
}

/** A time as Postgres reads it. Its own reading of times is wider and stranger than RFC 3339. */
export function toPostgresTime(parameter: string, time: string): string {
  return formatMicros(microsOf(parameter, time));
}

export function microsOf(parameter: string, time: string): bigint {
  const micros = parseTime(time);
  if (micros === null) throw queryInvalid(parameter, 'is not an RFC 3339 time');
  return micros;
}

/** Runs a read whose only part that Postgres could refuse is this parameter. */
export async function blameParameter<Answer>(
  parameter: string,
  read: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await read();
  } catch (error) {
    if (classifyFailure(error) !== 'refused') throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw queryInvalid(parameter, `is refused: ${reason}`, error);
  }
}
