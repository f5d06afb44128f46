import type { Pool } from 'pg';
import type { StreamsPage } from '../../event-store.ts';
import { joinEnds, SUMMARY_COLUMNS, type SummaryRow, toStreamSummary } from './stream-summary.ts';
import { categoryBounds, idPattern, type StreamsFilter } from './streams-filter.ts';

const WALK = 20_000;

// Walks the ids from where the last page ended. The walk of one page is bounded: a filter that
// matches next to nothing gives short pages, not a slow one.
const IDS = `
  select s.stream_id, s.key from hindsight.streams s
  where s.stream_id > $1::text and s.stream_id >= $2::text
    and ($3::text is null or (s.stream_id < $3 and split_part(s.stream_id, '-', 1) = $2))
  order by s.stream_id limit ${WALK}`;

const PAGE = `
select ${SUMMARY_COLUMNS}
from (${IDS}) w
${joinEnds('w.key', '$4')}
where ($4::bigint is null or w.key <= $4)
  and ($5::text is null or w.stream_id ilike $5)
  and ($6::text is null or l.type = $6)
  and l.position >= $7::bigint and l.position <= $8::bigint
order by w.stream_id limit $9::int`;

const END_OF_WALK = `select max(stream_id) as "walkedTo", count(*)::int as walked from (${IDS}) w`;

export async function listStreamsById(pool: Pool, filter: StreamsFilter): Promise<StreamsPage> {
  const { limit, asOf, cursor, fromPosition, toPosition, lastEventType } = filter;
  const start = [cursor ?? '', ...categoryBounds(filter.category)];
  const { rows } = await pool.query<SummaryRow>(PAGE, [
    ...start,
    asOf ?? null,
    idPattern(filter.q),
    lastEventType ?? null,
    fromPosition,
    toPosition,
    limit,
  ]);
  const items = rows.map(toStreamSummary);
  if (items.length >= limit) return { items, nextCursor: items.at(-1)?.streamId ?? null };
  const end = await pool.query<{ walkedTo: string | null; walked: number }>(END_OF_WALK, start);
  const stopped = end.rows[0]?.walked === WALK ? end.rows[0].walkedTo : null;
  return { items, nextCursor: stopped };
}
