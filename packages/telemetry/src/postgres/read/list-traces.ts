import type { Pool } from 'pg';
import type { TracesPage, TracesQuery } from '../../store/trace-queries.ts';
import { SUMMARY, type SummaryRow, toSummary } from './summary-columns.ts';
import { timeColumn, writeConditions } from './trace-filter.ts';

export async function listTraces(pool: Pool, query: TracesQuery): Promise<TracesPage> {
  const { filter, sort, after, limit } = query;
  const column = sort === 'slow' ? 'duration_ns' : timeColumn(filter);
  const place = after ? [String(after.value), Buffer.from(after.traceId, 'hex')] : [];
  const conditions = writeConditions(filter, [limit + 1, ...place]);
  const beyond = after ? `and (t.${column}, t.trace_id) < ($2::bigint, $3::bytea)` : '';
  const { rows } = await pool.query<SummaryRow>(
    `select ${SUMMARY} from hindsight_traces.traces t where ${conditions.where} ${beyond}
     order by t.${column} desc, t.trace_id desc limit $1::int`,
    [...conditions.values],
  );
  const items = rows.slice(0, limit).map(toSummary);
  const last = rows.length > limit ? items.at(-1) : undefined;
  if (!last) return { items, next: null };
  const { traceId, startNs, endNs, listedNs } = last;
  const values = { start_ns: startNs, listed_ns: listedNs, duration_ns: endNs - startNs };
  return { items, next: { value: values[column], traceId } };
}
