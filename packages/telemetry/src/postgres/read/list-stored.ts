import type { Pool } from 'pg';

const SQL = `
select encode(trace_id, 'hex') as "traceId" from hindsight_traces.traces
where trace_id = any($1::bytea[])`;

/** Which of the traces are stored. */
export async function listStored(
  pool: Pool,
  traceIds: readonly string[],
): Promise<ReadonlySet<string>> {
  if (traceIds.length === 0) return new Set();
  const { rows } = await pool.query<{ traceId: string }>({
    name: 'hindsight_list_stored',
    text: SQL,
    values: [traceIds.map((id) => Buffer.from(id, 'hex'))],
  });
  return new Set(rows.map(({ traceId }) => traceId));
}
