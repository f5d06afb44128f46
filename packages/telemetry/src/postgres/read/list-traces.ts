import type { Pool } from 'pg';
import type { TracesPage, TracesQuery } from '../../store/trace-queries.ts';
import { SUMMARY, type SummaryRow, toSummary } from './summary-columns.ts';
import { writeConditions } from './trace-filter.ts';

const columns = { recent: 'start_ns', slow: 'duration_ns' } as const;

export async function listTraces(pool: Pool, query: TracesQuery): Promise<TracesPage> {
  const { filter, sort, after, limit } = query;
  const column = columns[sort];
  const place = after ? [String(after.value), Buffer.from(after.traceId, 'hex')] : [];
  const { where, values } = writeConditions(filter, [limit + 1, ...place]);
  const beyond = after ? `and (t.${column}, t.trace_id) < ($2::bigint, $3::bytea)` : '';
  const { rows } = await pool.query<SummaryRow>(
    `select ${SUMMARY} from hindsight_traces.traces t where ${where} ${beyond}
     order by t.${column} desc, t.trace_id desc limit $1::int`,
    [...values],
  );
  const items = rows.slice(0, limit).map(toSummary);
  const last = rows.length > limit ? items.at(-1) : undefined;
  if (!last) return { items, next: null };
  const value = sort === 'recent' ? last.startNs : last.endNs - last.startNs;
  return { items, next: { value, traceId: last.traceId } };
}
