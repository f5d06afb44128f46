import type { Pool } from 'pg';
import type { StreamsPage } from '../../event-store.ts';
import { SUMMARY_COLUMNS, type SummaryRow, toStreamSummary } from './stream-summary.ts';
import { idPattern, type StreamsFilter } from './streams-filter.ts';

const WALK = 20_000;

// Walks the log backward and keeps each event that is its stream’s last: exact at any moment of the
// past, without a column that every append would have to update. A category walks its own index as
// far as that is. The walk of one page is bounded.
const ALL = `
  select e.position from hindsight.events e
  where e.position < $1::bigint and e.position >= $2::bigint and e.position <= $3::bigint
  order by e.position desc limit ${WALK}`;

const OF_CATEGORY = `
  select position from (
    (select e.position from hindsight.events e
     where e.position < $1::bigint and e.position >= $2::bigint and e.position <= $3::bigint
       and e.position > (select position from hindsight.index_state)
       and split_part(e.stream_id, '-', 1) = $4::text
     order by e.position desc limit ${WALK})
    union all
    (select i.position from hindsight.event_index i
     where i.category = $4::text and i.position <= (select position from hindsight.index_state)
       and i.position < $1::bigint and i.position >= $2::bigint and i.position <= $3::bigint
     order by i.position desc limit ${WALK})
  ) both_halves order by position desc limit ${WALK}`;

/** The page of a walk; its own parameters come after the walk’s. */
const page = (walk: string, at: number): string => `
select ${SUMMARY_COLUMNS}
from (${walk}) w
cross join lateral (select e.* from hindsight.events e where e.position = w.position limit 1) l
cross join lateral (select e.* from hindsight.events e where e.position = l.stream_key limit 1) f
where not exists (select from hindsight.events n where n.stream_key = l.stream_key
    and n.version = l.version + 1 and n.position <= $${at}::bigint)
  and ($${at + 1}::text is null or l.stream_id ilike $${at + 1})
  and ($${at + 2}::text is null or l.type = $${at + 2})
order by w.position desc limit $${at + 3}::int`;

const endOf = (walk: string): string =>
  `select min(position) as "walkedTo", count(*)::int as walked from (${walk}) w`;

export async function listStreamsByActivity(
  pool: Pool,
  filter: StreamsFilter,
): Promise<StreamsPage> {
  const { category, limit, asOf, cursor, fromPosition, toPosition, lastEventType } = filter;
  const before = cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor);
  const start = [before, fromPosition, toPosition, ...(category === undefined ? [] : [category])];
  const walk = category === undefined ? ALL : OF_CATEGORY;
  const { rows } = await pool.query<SummaryRow>(page(walk, start.length + 1), [
    ...start,
    asOf ?? Number.MAX_SAFE_INTEGER,
    idPattern(filter.q),
    lastEventType ?? null,
    limit,
  ]);
  const items = rows.map(toStreamSummary);
  if (items.length >= limit) return { items, nextCursor: rows.at(-1)?.lastPosition ?? null };
  const end = await pool.query<{ walkedTo: string | null; walked: number }>(endOf(walk), start);
  const stopped = end.rows[0]?.walked === WALK ? end.rows[0].walkedTo : null;
  return { items, nextCursor: stopped };
}
