import type { Pool } from 'pg';
import type { StreamsPage } from '../event-store.ts';
import { SUMMARY_COLUMNS, type SummaryRow, toStreamSummary } from './stream-summary.ts';
import { categoryBounds, idPattern, type StreamsFilter } from './streams-filter.ts';

// Walks the ids from where the last page ended. The walk of one page is bounded: a filter that
// matches next to nothing gives short pages, not a slow one.
const SQL = `
with walk as materialized (
  select s.stream_id, s.key from hindsight.streams s
  where s.stream_id > $1 and s.stream_id >= $2
    and ($3::text is null or (s.stream_id < $3 and split_part(s.stream_id, '-', 1) = $2))
  order by s.stream_id limit $9::int
), page as (
  select ${SUMMARY_COLUMNS}
  from walk w
  join hindsight.events f on f.position = w.key and f.position <= $5::bigint
  cross join lateral (
    select e.* from hindsight.events e
    where e.stream_key = w.key and e.version = case when $4
      then (select n.version from hindsight.events n where n.stream_key = w.key
            order by n.version desc limit 1)
      else hindsight.version_at_position(w.key, $5) end
  ) l
  where ($6::text is null or w.stream_id ilike $6)
    and ($7::text is null or l.type = $7)
    and l.position >= $10::bigint and l.position <= $11::bigint
  order by w.stream_id limit $8::int
)
select (select max(stream_id) from walk) as "walkedTo", (select count(*) from walk)::int as walked,
  page.* from (select) one left join page on true order by page."streamId"`;

const WALK = 20_000;

type Row = (SummaryRow | { readonly streamId: null }) & {
  readonly walkedTo: string | null;
  readonly walked: number;
};

export async function listStreamsById(pool: Pool, filter: StreamsFilter): Promise<StreamsPage> {
  const { limit, asOf, cursor } = filter;
  const [from, to] = categoryBounds(filter.category);
  const { rows } = await pool.query<Row>({
    text: SQL,
    values: [
      cursor ?? '',
      from,
      to,
      asOf === undefined,
      asOf ?? Number.MAX_SAFE_INTEGER,
      idPattern(filter.q),
      filter.lastEventType ?? null,
      limit,
      WALK,
      filter.fromPosition,
      filter.toPosition,
    ],
  });
  const items = rows.flatMap((row) => (row.streamId === null ? [] : [toStreamSummary(row)]));
  const [first] = rows;
  const walkedOn = first?.walked === WALK ? first.walkedTo : null;
  return { items, nextCursor: items.length >= limit ? (items.at(-1)?.streamId ?? null) : walkedOn };
}
