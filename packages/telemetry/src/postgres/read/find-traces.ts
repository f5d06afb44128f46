import type { ClientBase, Pool } from 'pg';
import type { TraceSummary } from '../../store/trace-queries.ts';
import { SUMMARY, type SummaryRow, toSummary } from './summary-columns.ts';

const SQL = `
select ${SUMMARY}, t.day::text from hindsight_traces.traces t where t.trace_id = any($1::bytea[])`;

export type FoundTrace = { readonly summary: TraceSummary; readonly day: string };

/** Those of the traces that are stored, in no promised order. */
export async function findTraces(
  pool: Pool | ClientBase,
  traceIds: readonly string[],
): Promise<readonly FoundTrace[]> {
  if (traceIds.length === 0) return [];
  const { rows } = await pool.query<SummaryRow & { readonly day: string }>({
    name: 'hindsight_find_traces',
    text: SQL,
    values: [[...new Set(traceIds)].map((id) => Buffer.from(id, 'hex'))],
  });
  return rows.map(({ day, ...row }) => ({ summary: toSummary(row), day }));
}
