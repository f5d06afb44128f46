import type { ClientBase } from 'pg';
import { partitionedTables, partitionOf } from '../write/partition-of.ts';

/** Lets go of a day’s partitions and of what was kept for its spans only. */
export async function dropDay(client: ClientBase, day: string): Promise<void> {
  await client.query(
    'lock table hindsight_traces.spans, hindsight_traces.links in access exclusive mode',
  );
  for (const table of partitionedTables)
    await client.query(`drop table if exists ${partitionOf(table, day)}`);
  await client.query('delete from hindsight_traces.resources where day = $1::date', [day]);
  await client.query('delete from hindsight_traces.operations where seen < $1::date', [day]);
}
