import type { ClientBase, Pool } from 'pg';
import type { RecordedEvent } from '../events.ts';
import { EVENT_LINE_ANYWHERE, parseLines } from './event-lines.ts';

const SQL = `select string_agg(${EVENT_LINE_ANYWHERE}, E'\\x1e') as lines
from hindsight.events e where e.event_id = any($1::uuid[])`;

export async function findEvents(
  client: ClientBase | Pool,
  eventIds: readonly string[],
): Promise<readonly RecordedEvent[]> {
  const { rows } = await client.query<{ lines: string | null }>(SQL, [eventIds]);
  return parseLines(rows[0]?.lines ?? null);
}
