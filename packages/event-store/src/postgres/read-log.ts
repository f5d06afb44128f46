import type { Pool } from 'pg';
import type { LogPage, LogQuery } from '../event-store.ts';
import { joinLines, type LinesRow, parseLines } from './event-lines.ts';

// Two halves. What the index has seen is found in the index; what is newer is few and is looked at
// itself. Both are bounded by the same positions, so that no event is missed and none comes twice.

const sql = (order: 'asc' | 'desc'): string => {
  const bounds = (table: string): string => `
    ${table}.position > $1::bigint and ${table}.position < $2::bigint`;
  return `
with indexed as (select position from hindsight.index_state),
matching as (
  (select i.position from hindsight.event_index i
   where ${bounds('i')} and i.position <= (select position from indexed)
     and ($3::text is null or i.category = $3)
     and ($4::text is null or i.type = $4)
     and ($5::text is null or i.actor = $5)
     and ($6::text is null or i.correlation_id = $6)
     and ($7::text is null or i.data @> $7::jsonb)
   order by i.position ${order} limit $8::int)
  union all
  (select e.position from hindsight.events e
   where ${bounds('e')} and e.position > (select position from indexed)
     and ($3::text is null or split_part(e.stream_id, '-', 1) = $3)
     and ($4::text is null or e.type = $4)
     and ($5::text is null or e.actor = $5)
     and ($6::text is null or e.correlation_id = $6)
     and ($7::text is null or hindsight.jsonb_or_null(e.data) @> $7::jsonb)
   order by e.position ${order} limit $8::int)
), page as (${joinLines(`
  select e.*
  from (select position from matching order by position ${order} limit $8::int) m
  join hindsight.events e on e.position = m.position
  order by e.position ${order}`)})
select lines, complete from page`;
};

const FORWARD = sql('asc');
const BACKWARD = sql('desc');

const DEFAULT_LIMIT = 100;

export type PositionBounds = { readonly after: number; readonly before: number };

export async function readLog(
  pool: Pool,
  query: LogQuery,
  { after, before }: PositionBounds,
): Promise<LogPage> {
  const forward = query.after !== undefined;
  const limit = query.limit ?? DEFAULT_LIMIT;
  // Not prepared: with so many filters, the plan must look at the values.
  const { rows } = await pool.query<LinesRow>({
    text: forward ? FORWARD : BACKWARD,
    values: [
      after,
      before,
      query.category ?? null,
      query.type ?? null,
      query.actor ?? null,
      query.correlationId ?? null,
      query.contains ?? null,
      limit,
    ],
  });
  const row = rows[0];
  const events = parseLines(row?.lines ?? null);
  const more = events.length >= limit || row?.complete === false;
  return { events, nextPosition: more ? (events.at(-1)?.position ?? null) : null };
}
