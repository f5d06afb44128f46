import type { Pool } from 'pg';
import type { CategoryStreams, CategoryStreamsQuery } from '../../event-store.ts';
import { categoryBounds } from './streams-filter.ts';

// A stream’s key is the position of its first event, so streams that began later are told at once.
const SQL = `
select w.stream_id as "streamId", l.version::float8 as version
from (
  select s.stream_id, s.key from hindsight.streams s
  where s.stream_id > $1::text and s.stream_id >= $2::text and s.stream_id < $3::text
    and split_part(s.stream_id, '-', 1) = $2
  order by s.stream_id limit $4::int
) w
left join lateral (
  select e.version from hindsight.events e
  where e.stream_key = w.key and w.key <= $5::bigint and e.position <= $5
  order by e.version desc limit 1
) l on true
order by w.stream_id`;

export async function walkCategory(
  pool: Pool,
  { category, asOf, after, limit }: CategoryStreamsQuery,
): Promise<CategoryStreams> {
  const { rows } = await pool.query<{ streamId: string; version: number | null }>({
    name: 'hindsight_walk_category',
    text: SQL,
    values: [after ?? '', ...categoryBounds(category), limit, asOf],
  });
  const items = rows.flatMap(({ streamId, version }) =>
    version === null ? [] : [{ streamId, version }],
  );
  return { items, next: rows.length < limit ? null : (rows.at(-1)?.streamId ?? null) };
}
