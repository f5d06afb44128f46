import type { ClientBase } from 'pg';

// Of each name the slowest twentieth, at least one.
const SQL = `
create temp table notable on commit drop as
select trace_id from (
  select trace_id, errors, events, conflicts,
    row_number() over (of_name order by duration_ns desc, trace_id) as place,
    count(*) over (partition by root_service, root_name) as traces
  from hindsight_traces.traces where day = $day
  window of_name as (partition by root_service, root_name)
) t where errors > 0 or events > 0 or conflicts > 0 or place <= ceil(traces * 0.05)`;

/** Fills the table `notable`, which ends with the transaction. */
export async function chooseNotable(client: ClientBase, day: string): Promise<void> {
  await client.query(SQL.replace('$day', `${client.escapeLiteral(day)}::date`));
  await client.query('create index on notable (trace_id)');
}
