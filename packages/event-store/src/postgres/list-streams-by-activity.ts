import type { Pool } from 'pg';
import type { StreamsPage } from '../event-store.ts';
import { SUMMARY_COLUMNS, type SummaryRow, toStreamSummary } from './stream-summary.ts';
import { idPattern, type StreamsFilter } from './streams-filter.ts';

// Walks the log backward and keeps each event that is its stream’s last: exact at any moment of the
// past, without a column that every append would have to update. A category walks its own index.
// The walk of one page is bounded.
const SQL = `
with indexed as (select position from hindsight.index_state),
walk as materialized (
  select position from (
    (select e.position from hindsight.events e
     where e.position < $1::bigint and e.position >= $4::bigint and e.position <= $5::bigint
       and ($2::text is null or e.position > (select position from indexed))
       and ($2::text is null or split_part(e.stream_id, '-', 1) = $2)
     order by e.position desc limit $8::int)
    union all
    (select i.position from hindsight.event_index i
     where $2::text is not null and i.category = $2 and i.position <= (select position from indexed)
       and i.position < $1::bigint and i.position >= $4::bigint and i.position <= $5::bigint
     order by i.position desc limit $8::int)
  ) both_halves order by position desc limit $8::int
), page as (
  select ${SUMMARY_COLUMNS}
  from walk w
  join hindsight.events l on l.position = w.position
  join hindsight.events f on f.position = l.stream_key
  where not exists (select from hindsight.events n where n.stream_key = l.stream_key
      and n.version = l.version + 1 and n.position <= $9::bigint)
    and ($3::text is null or l.stream_id ilike $3)
    and ($6::text is null or l.type = $6)
  order by w.position desc limit $7::int
)
select (select min(position) from walk) as "walkedTo", (select count(*) from walk)::int as walked,
  page.* from (select) one left join page on true order by page."lastPosition" desc`;

const WALK = 20_000;

type Row = (SummaryRow | { readonly streamId: null }) & {
  readonly walkedTo: string | null;
  readonly walked: number;
};

export async function listStreamsByActivity(
  pool: Pool,
  filter: StreamsFilter,
): Promise<StreamsPage> {
  const { limit, asOf, cursor } = filter;
  const { rows } = await pool.query<Row>({
    text: SQL,
    values: [
      cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor),
      filter.category ?? null,
      idPattern(filter.q),
      filter.fromPosition,
      filter.toPosition,
      filter.lastEventType ?? null,
      limit,
      WALK,
      asOf ?? Number.MAX_SAFE_INTEGER,
    ],
  });
  const found = rows.flatMap((row) => (row.streamId === null ? [] : [row]));
  const [first] = rows;
  const walkedOn = first?.walked === WALK ? first.walkedTo : null;
  return {
    items: found.map(toStreamSummary),
    nextCursor: found.length >= limit ? (found.at(-1)?.lastPosition ?? null) : walkedOn,
  };
}
