import type { ClientBase } from 'pg';
import { partitionedTables, partitionOf } from '../write/partition-of.ts';

/** Tables beside the day’s partitions, with what is notable of them. Nobody waits meanwhile. */
export async function copyNotable(client: ClientBase, day: string): Promise<void> {
  for (const table of partitionedTables) {
    const from = partitionOf(table, day);
    await client.query(`create table ${from}_kept (like hindsight_traces.${table} including all)`);
    await client.query(
      `insert into ${from}_kept select s.* from notable n join ${from} s on s.trace_id = n.trace_id`,
    );
  }
}
