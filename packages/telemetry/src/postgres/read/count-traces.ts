import type { Pool } from 'pg';
import type { HistogramBucket, HistogramQuery } from '../../store/trace-queries.ts';
import { bindNs } from './bind-ns.ts';
import { timeColumn, writeConditions } from './trace-filter.ts';

type Row = {
  readonly bucket: number;
  readonly traces: number;
  readonly errors: number;
  readonly percentiles: readonly number[];
  readonly maxNs: number;
};

/** Counts by slice, only those with traces. */
export async function countTraces(
  pool: Pool,
  { filter, fromMicros, toMicros, buckets }: HistogramQuery,
): Promise<readonly HistogramBucket[]> {
  const slices = [String(fromMicros), buckets, String(toMicros - fromMicros)];
  const within = [bindNs(fromMicros * 1000n), bindNs((toMicros + 1n) * 1000n)];
  const column = timeColumn(filter);
  const anyTime = { ...filter, fromNs: undefined, beforeNs: undefined };
  const { where, values } = writeConditions(anyTime, [...slices, ...within]);
  const { rows } = await pool.query<Row>(
    `select bucket, count(*)::int as traces, (count(*) filter (where errors > 0))::int as errors,
       percentile_disc(array[0.5, 0.95]) within group (order by duration_ns)::float8[] as percentiles,
       max(duration_ns)::float8 as "maxNs"
     from (
       select duration_ns, errors, least($2::int - 1,
         div((t.${column} / 1000 - $1::bigint)::numeric * $2::int, greatest(1, $3::bigint)))::int
         as bucket
       from hindsight_traces.traces t
       where t.${column} >= $4::bigint and t.${column} < $5::bigint and ${where}
     ) counted group by bucket order by bucket`,
    [...values],
  );
  return rows.map(({ percentiles: [p50Ns = 0, p95Ns = 0], ...row }) => ({ ...row, p50Ns, p95Ns }));
}
