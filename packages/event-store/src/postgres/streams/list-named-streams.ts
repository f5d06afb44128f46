import type { Pool } from 'pg';
import type { StreamsPage } from '../../event-store.ts';
import { joinEnds, SUMMARY_COLUMNS, type SummaryRow, toStreamSummary } from './stream-summary.ts';
import { categoryBounds, idPattern, type StreamsFilter } from './streams-filter.ts';

/** So few that all of them can be put in order at once. */
const FEW = 1_000;

const NAMED = `
select s.key from hindsight.streams s
where s.stream_id ilike $1::text and s.stream_id >= $2::text
  and ($3::text is null or (s.stream_id < $3 and split_part(s.stream_id, '-', 1) = $2))
  and ($4::bigint is null or s.key <= $4)
limit ${FEW + 1}`;

const PAGE = `
select ${SUMMARY_COLUMNS}
from unnest($1::bigint[]) k(key)
${joinEnds('k.key', '$2')}
where ($3::text is null or l.type = $3)
  and l.position >= $4::bigint and l.position <= $5::bigint and l.position < $6::bigint
order by l.position desc limit $7::int`;

/**
 * Newest activity first, of streams whose id holds a text that few ids hold: those are found by
 * their names, where a walk back through the log would look long for them. Null when many hold it;
 * then a walk finds them soon.
 */
export async function listNamedStreams(
  pool: Pool,
  filter: StreamsFilter,
): Promise<StreamsPage | null> {
  const { limit, asOf, cursor, fromPosition, toPosition, lastEventType } = filter;
  const pattern = idPattern(filter.q);
  if (pattern === null) return null;
  const bounds = categoryBounds(filter.category);
  const named = await pool.query<{ key: string }>(NAMED, [pattern, ...bounds, asOf ?? null]);
  if (named.rows.length > FEW) return null;
  const { rows } = await pool.query<SummaryRow>(PAGE, [
    named.rows.map(({ key }) => key),
    asOf ?? null,
    lastEventType ?? null,
    fromPosition,
    toPosition,
    cursor === undefined ? Number.MAX_SAFE_INTEGER : Number(cursor),
    limit,
  ]);
  const last = rows.length >= limit ? (rows.at(-1)?.lastPosition ?? null) : null;
  return { items: rows.map(toStreamSummary), nextCursor: last };
}
