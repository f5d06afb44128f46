import type { Pool } from 'pg';
import type { RecordedEvent } from '../events.ts';
import { readLog } from './read-log.ts';

const DEFAULT_LIMIT = 500;

export type CorrelationOptions = {
  readonly limit?: number | undefined;
  readonly asOf?: number | undefined;
};

export async function readCorrelation(
  pool: Pool,
  correlationId: string,
  { limit = DEFAULT_LIMIT, asOf }: CorrelationOptions,
): Promise<{ readonly events: readonly RecordedEvent[]; readonly hasMore: boolean }> {
  const bounds = { after: 0, before: asOf === undefined ? Number.MAX_SAFE_INTEGER : asOf + 1 };
  const query = { correlationId, after: 0, limit };
  const { events, nextPosition } = await readLog(pool, query, bounds);
  return { events, hasMore: nextPosition !== null };
}
