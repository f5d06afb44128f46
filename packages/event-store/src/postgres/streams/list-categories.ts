import type { Pool } from 'pg';
import type { CategorySummary } from '../../event-store.ts';
import { formatTime } from '../../time.ts';
import { readIndexPosition } from '../log/index-log.ts';

// Counted by the index, and by hand what is newer than it. How far the index was a moment ago tells
// Postgres how little that is: it would read a third of the log for a bound it does not know.
const NOW = `
with indexed as (select position from hindsight.index_state),
tail as (
  select split_part(e.stream_id, '-', 1) as category, count(*) filter (where e.version = 1) as streams,
    count(*) as events, max(e.position) as last_position
  from hindsight.events e where e.position > $1::bigint and e.position > (select position from indexed)
  group by 1
), totals as (
  select coalesce(c.category, t.category) as category,
    coalesce(c.streams, 0) + coalesce(t.streams, 0) as streams,
    coalesce(c.events, 0) + coalesce(t.events, 0) as events,
    coalesce(t.last_position, c.last_position) as last_position
  from hindsight.category_counts c full join tail t on t.category = c.category
)
select t.category, t.streams, t.events, e.recorded_at::text as "lastEventAt"
from totals t join hindsight.events e on e.position = t.last_position
order by t.category`;

const THEN = `
with indexed as (select position from hindsight.index_state),
events as (
  select category, count(*) as events, max(position) as last_position from (
    select i.category, i.position from hindsight.event_index i
    where i.position <= $1::bigint and i.position <= (select position from indexed)
    union all
    select split_part(e.stream_id, '-', 1), e.position from hindsight.events e
    where e.position <= $1::bigint and e.position > (select position from indexed)
  ) both_halves group by category
), streams as (
  select split_part(s.stream_id, '-', 1) as category, count(*) as streams
  from hindsight.streams s where s.key <= $1::bigint group by 1
)
select t.category, s.streams, t.events, e.recorded_at::text as "lastEventAt"
from events t join streams s using (category) join hindsight.events e on e.position = t.last_position
order by t.category`;

type Row = {
  readonly category: string;
  readonly streams: string;
  readonly events: string;
  readonly lastEventAt: string;
};

export async function listCategories(
  pool: Pool,
  { asOf }: { readonly asOf?: number | undefined },
): Promise<readonly CategorySummary[]> {
  const query =
    asOf === undefined
      ? { text: NOW, values: [await readIndexPosition(pool)] }
      : { text: THEN, values: [asOf] };
  const { rows } = await pool.query<Row>(query);
  return rows.map(({ category, streams, events, lastEventAt }) => ({
    category,
    streams: Number(streams),
    events: Number(events),
    lastEventAt: formatTime(lastEventAt),
  }));
}
