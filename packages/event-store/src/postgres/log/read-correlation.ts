import type { Pool } from 'pg';
import type { RecordedEvent } from '../../events.ts';
import type { LogPage } from '../../log-queries.ts';
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
  const events: RecordedEvent[] = [];
  // One more than asked for tells whether there are more; a page may end early because of its size.
  for (let next: number | null = 0; next !== null && events.length <= limit; ) {
    const query = { correlationId, after: next, limit: limit + 1 - events.length };
    const page: LogPage = await readLog(pool, query, { ...bounds, after: next });
    events.push(...page.events);
    next = page.nextPosition;
  }
  return { events: events.slice(0, limit), hasMore: events.length > limit };
}
