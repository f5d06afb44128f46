import type { Pool } from 'pg';
import type { RecordedEvent } from '../../events.ts';
import { EVENT_LINE, parseLines } from './event-lines.ts';

const AT_ONCE = 50;

const SQL = `select string_agg(${EVENT_LINE}, E'\\x1e') as lines
from hindsight.events e where e.event_id = any($1::uuid[])`;

export async function findEvents(
  pool: Pool,
  eventIds: readonly string[],
): Promise<readonly RecordedEvent[]> {
  const found: RecordedEvent[] = [];
  for (let from = 0; from < eventIds.length; from += AT_ONCE) {
    const values = [eventIds.slice(from, from + AT_ONCE)];
    const { rows } = await pool.query<{ lines: string | null }>(SQL, values);
    found.push(...parseLines(rows[0]?.lines ?? null));
  }
  return found;
}
