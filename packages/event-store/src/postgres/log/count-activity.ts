import type { Pool } from 'pg';
import type { Activity, ActivityQuery } from '../../event-store.ts';
import { formatTime } from '../../time.ts';

const STREAMS = 10;
/** Candidates for the busiest: a sample may have their order wrong. */
const CANDIDATES = 30;

// Positions have no gaps, so how many events a slice holds is known without looking. What they are
// is told from all of them, or, when they are many, from some at equal distances in each slice.
const ALL = `
  select width_bucket(e.position, $1::bigint[]) as n, e.stream_key, e.stream_id, e.type
  from hindsight.events e
  where e.position >= ($1::bigint[])[1] and e.position < $2::bigint`;

const SOME = `
  select s.n, e.stream_key, e.stream_id, e.type
  from (
    select n, first, coalesce(lead(first) over (order by n), $2::bigint) - 1 as last
    from unnest($1::bigint[]) with ordinality as f(first, n)
  ) s
  cross join lateral generate_series(s.first, s.last,
    greatest(1, (s.last - s.first + 1) / $3::int)) p(position)
  cross join lateral (select e.* from hindsight.events e where e.position = p.position limit 1) e`;

const counted = (looked: string): string => `
with looked as materialized (${looked}),
counts as (
  select n, split_part(stream_id, '-', 1) as category, type, count(*) as events
  from looked group by 1, 2, 3
), candidates as (
  select stream_key, stream_id, count(*) as seen from looked
  group by 1, 2 order by seen desc, stream_key limit ${CANDIDATES}
), busiest as (
  select c.stream_id, c.stream_key, v.until as version, v.until - v.before as events
  from candidates c cross join lateral (
    select hindsight.version_at_position(c.stream_key, ($1::bigint[])[1] - 1) as before,
      hindsight.version_at_position(c.stream_key, $2::bigint - 1) as until
  ) v
  order by events desc, c.stream_key limit ${STREAMS}
)
select
  (select coalesce(json_agg(json_build_object('slice', n - 1, 'category', category, 'type', type,
    'events', events)), '[]') from counts) as counts,
  (select coalesce(json_agg(json_build_object('streamId', b.stream_id, 'version', b.version,
    'events', b.events, 'lastEventType', e.type, 'lastEventAt', e.recorded_at::text)
    order by b.events desc, b.stream_key), '[]')
   from busiest b join hindsight.events e
     on e.stream_key = b.stream_key and e.version = b.version) as busiest`;

type Row = {
  readonly counts: readonly { slice: number; category: string; type: string; events: number }[];
  readonly busiest: Activity['busiest'];
};

/** What was recorded between positions, slice by slice, and in which streams most. */
export async function countActivity(
  pool: Pool,
  { firsts, before, mostExactly = 100_000, mostASlice = 400 }: ActivityQuery,
): Promise<Activity> {
  const total = before - (firsts[0] ?? before);
  const sampled = total > mostExactly;
  if (total <= 0) return { counts: [], busiest: [], sampled: false };
  const { rows } = await pool.query<Row>({
    name: `hindsight_activity_${sampled ? 'some' : 'all'}`,
    text: counted(sampled ? SOME : ALL),
    values: [firsts, before, ...(sampled ? [mostASlice] : [])],
  });
  const { counts = [], busiest = [] } = rows[0] ?? {};
  const told = busiest.map((stream) => ({
    ...stream,
    lastEventAt: formatTime(stream.lastEventAt),
  }));
  return { counts: sampled ? scaleUp(counts, firsts, before) : counts, busiest: told, sampled };
}

/** A slice holds as many as its positions are: what was seen of it stands for all. */
function scaleUp(counts: Row['counts'], firsts: readonly number[], before: number): Row['counts'] {
  const seen = new Map<number, number>();
  for (const { slice, events } of counts) seen.set(slice, (seen.get(slice) ?? 0) + events);
  return counts.map((count) => {
    const held = (firsts[count.slice + 1] ?? before) - (firsts[count.slice] ?? before);
    return { ...count, events: Math.round((count.events * held) / (seen.get(count.slice) ?? 1)) };
  });
}
