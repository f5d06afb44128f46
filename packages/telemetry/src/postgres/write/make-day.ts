import type { Pool } from 'pg';
import { inTransaction } from '../connection/in-transaction.ts';
import { partitionedTables, partitionOf } from './partition-of.ts';

const LOCK = 4_400_003;

/** Makes a day’s partitions where they are missing. Several processes may. */
export async function makeDay(pool: Pool, day: string): Promise<void> {
  const names = partitionedTables.map((table) => partitionOf(table, day));
  const { rows } = await pool.query<{ found: number }>(
    'select count(to_regclass(name))::int as found from unnest($1::text[]) name',
    [names],
  );
  if (rows[0]?.found === names.length) return;
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    for (const table of partitionedTables)
      await client.query(
        `create table if not exists ${partitionOf(table, day)}
           partition of hindsight_traces.${table} for values in (${client.escapeLiteral(day)})`,
      );
  });
}
