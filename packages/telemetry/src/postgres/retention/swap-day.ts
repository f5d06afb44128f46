import type { ClientBase } from 'pg';
import { partitionedTables, partitionOf } from '../write/partition-of.ts';

/**
 * Puts the copies in the place of the day’s partitions. What came late to a trace that stays is
 * brought along: with the tables locked nothing more can come.
 */
export async function swapDay(client: ClientBase, day: string): Promise<void> {
  await client.query(
    'lock table hindsight_traces.spans, hindsight_traces.links in access exclusive mode',
  );
  await bringLateSpans(client, day);
  for (const table of partitionedTables) {
    const old = partitionOf(table, day);
    const name = old.split('.')[1];
    await client.query(`drop table ${old}`);
    await client.query(`alter table ${old}_kept rename to ${name}`);
    await client.query(
      `alter table hindsight_traces.${table} attach partition ${old} for values in (${client.escapeLiteral(day)})`,
    );
  }
}

/** A trace is short of spans when its row has counted more than were copied. */
async function bringLateSpans(client: ClientBase, day: string): Promise<void> {
  const spans = partitionOf('spans', day);
  const links = partitionOf('links', day);
  await client.query(
    `create temp table late on commit drop as
     select t.trace_id from hindsight_traces.traces t
     left join (select trace_id, count(*) as spans from ${spans}_kept group by trace_id) k
       on k.trace_id = t.trace_id
     where t.day = ${client.escapeLiteral(day)}::date and t.spans is distinct from k.spans`,
  );
  for (const table of [spans, links])
    await client.query(
      `insert into ${table}_kept select s.* from late l join ${table} s on s.trace_id = l.trace_id
       on conflict do nothing`,
    );
}
