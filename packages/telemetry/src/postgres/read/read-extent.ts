import type { Pool } from 'pg';

const SQL = `
select (select start_ns::text from hindsight_traces.traces order by start_ns limit 1) as first,
  (select start_ns::text from hindsight_traces.traces order by start_ns desc limit 1) as last`;

export type TraceExtent = { readonly firstNs: bigint; readonly lastNs: bigint };

/** When the first and the last trace began; null when there is none. */
export async function readExtent(pool: Pool): Promise<TraceExtent | null> {
  const { rows } = await pool.query<{ first: string | null; last: string | null }>(SQL);
  const { first = null, last = null } = rows[0] ?? {};
  return first === null || last === null ? null : { firstNs: BigInt(first), lastNs: BigInt(last) };
}
