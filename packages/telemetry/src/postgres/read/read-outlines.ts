import type { ClientBase, Pool } from 'pg';
import type { SpanOutline } from '../../store/trace-queries.ts';
import { type OutlineRow, outlineColumns, toOutline } from './outline-columns.ts';

const SQL = `
select ${outlineColumns('$3::bigint')} from hindsight_traces.spans s
where s.trace_id = $1::bytea and s.day = $2::date
order by s.start_ns, s.span_id limit $4::int`;

export type OutlinesQuery = {
  readonly traceId: string;
  readonly day: string;
  /** Starts are told after this. */
  readonly startNs: bigint;
  readonly limit: number;
};

/** A trace’s spans, as they are drawn, by start. */
export async function readOutlines(
  pool: Pool | ClientBase,
  { traceId, day, startNs, limit }: OutlinesQuery,
): Promise<readonly SpanOutline[]> {
  const { rows } = await pool.query<OutlineRow[]>({
    text: SQL,
    values: [Buffer.from(traceId, 'hex'), day, String(startNs), limit],
    rowMode: 'array',
  });
  return toRows(rows).map(toOutline);
}

/** Promises the columns of the statement above, in their order. */
function toRows(rows: readonly unknown[]): readonly OutlineRow[] {
  return rows as readonly OutlineRow[];
}
