import type { Pool } from 'pg';
import type { SpanOutline } from '../../store/trace-queries.ts';
import { type OutlineRow, outlineColumns, toOutline } from './outline-columns.ts';

const SQL = `
select encode(t.trace_id, 'hex'), s.*
from hindsight_traces.traces t
cross join lateral (
  select ${outlineColumns('t.start_ns')} from hindsight_traces.spans s
  where s.trace_id = t.trace_id and s.day = t.day
  order by s.start_ns, s.span_id limit $2::int
) s
where t.trace_id = any($1::bytea[])`;

export type OutlinesOf = { readonly traceIds: readonly string[]; readonly limitEach: number };

/** The first spans of each trace that is stored. */
export async function readManyOutlines(
  pool: Pool,
  { traceIds, limitEach }: OutlinesOf,
): Promise<ReadonlyMap<string, readonly SpanOutline[]>> {
  if (traceIds.length === 0) return new Map();
  const { rows } = await pool.query<Row[]>({
    text: SQL,
    values: [traceIds.map((id) => Buffer.from(id, 'hex')), limitEach],
    rowMode: 'array',
  });
  const outlines = new Map<string, SpanOutline[]>();
  for (const [traceId, ...row] of toRows(rows)) {
    const own = outlines.get(traceId) ?? [];
    own.push(toOutline(row));
    outlines.set(traceId, own);
  }
  return outlines;
}

type Row = readonly [traceId: string, ...OutlineRow];

/** Promises the columns of the statement above, in their order. */
function toRows(rows: readonly unknown[]): readonly Row[] {
  return rows as readonly Row[];
}
