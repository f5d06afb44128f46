import type { Pool } from 'pg';
import { textBytes } from '../events/event-lines.ts';

const STEP = 2_000;
/** A step ends early at this size: it must be done well within the statement’s timeout. */
const STEP_BYTES = 1024 * 1024;

// One step of the index behind the head: the next positions, all tables of the index, one statement.
// The row lock keeps two processes from doing the same step; the second finds nothing to do.
const SQL = `
with state as materialized (
  select position from hindsight.index_state for update skip locked
), step as materialized (
  select e.position, e.stream_key, e.version, split_part(e.stream_id, '-', 1) as category, e.type,
    e.actor, e.correlation_id, e.causation_id, e.data
  from (
    select e.*, sum(${textBytes('e.data')}) over (order by e.position)
      - (${textBytes('e.data')}) as before
    from hindsight.events e
    where e.position > (select position from state)
      and e.position <= (select position from state) + $1::bigint
  ) e
  where e.before < ${STEP_BYTES}
), events as (
  insert into hindsight.event_index
    (position, category, type, actor, correlation_id, causation_id, data)
  select position, category, type, actor, correlation_id, causation_id, hindsight.jsonb_or_null(data)
  from step
), categories as (
  insert into hindsight.category_counts as c (category, streams, events, last_position)
  select category, count(*) filter (where version = 1), count(*), max(position) from step
  group by category order by category
  on conflict (category) do update set streams = c.streams + excluded.streams,
    events = c.events + excluded.events, last_position = excluded.last_position
), types as (
  insert into hindsight.stream_type_counts as t (stream_key, type, events)
  select stream_key, type, count(*) from step group by stream_key, type order by stream_key, type
  on conflict (stream_key, type) do update set events = t.events + excluded.events
)
update hindsight.index_state set position = (select max(position) from step)
where exists (select from step)
returning position`;

/** Indexes what was appended since, step by step; returns how far the index is. */
export async function indexLog(pool: Pool, signal: AbortSignal | undefined): Promise<number> {
  for (;;) {
    signal?.throwIfAborted();
    const { rowCount } = await pool.query({ name: 'hindsight_index', text: SQL, values: [STEP] });
    if (!rowCount) return readIndexPosition(pool);
  }
}

export async function readIndexPosition(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ position: string }>({
    name: 'hindsight_index_position',
    text: 'select position from hindsight.index_state',
  });
  return Number(rows[0]?.position ?? 0);
}
