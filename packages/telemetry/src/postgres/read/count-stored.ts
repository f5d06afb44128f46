import type { Pool } from 'pg';

const SQL = `
select (select coalesce(sum(spans), 0)::float8 from hindsight_traces.traces) as spans,
  (select t.listed_ns::text from hindsight_traces.traces t order by t.listed_ns limit 1) as first,
  (select coalesce(sum(spans - kept_spans), 0)::float8 from hindsight_traces.retirements) as retired`;

export type StoredCounts = {
  readonly spans: number;
  readonly firstNs: bigint | null;
  /** Spans let go by retention, ever. */
  readonly retired: number;
};

export async function countStored(pool: Pool): Promise<StoredCounts> {
  const { rows } = await pool.query<{ spans: number; first: string | null; retired: number }>(SQL);
  const { spans = 0, first = null, retired = 0 } = rows[0] ?? {};
  return { spans, firstNs: first === null ? null : BigInt(first), retired };
}
