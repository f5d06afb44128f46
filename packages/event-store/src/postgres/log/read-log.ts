import type { Pool } from 'pg';
import type { LogPage, LogQuery } from '../../log-queries.ts';
import { type LinesRow, parseLines } from '../events/event-lines.ts';
import { writeLogStatement } from './log-statement.ts';

const DEFAULT_LIMIT = 100;

export type PositionBounds = { readonly after: number; readonly before: number };

export async function readLog(
  pool: Pool,
  query: LogQuery,
  { after, before }: PositionBounds,
): Promise<LogPage> {
  const limit = query.limit ?? DEFAULT_LIMIT;
  const order = query.after === undefined ? 'desc' : 'asc';
  const { values, ...statement } = writeLogStatement(query, order, limit);
  const { rows } = await pool.query<LinesRow>({
    ...statement,
    values: [after, before, limit, ...values],
  });
  const row = rows[0];
  const events = parseLines(row?.lines ?? null);
  const more = events.length >= limit || row?.complete === false;
  return { events, nextPosition: more ? (events.at(-1)?.position ?? null) : null };
}
