import type { ClientBase, Pool } from 'pg';
import type { SpanOutline } from '../../store/trace-queries.ts';
import { type OutlineRow, outlineColumns, toOutline } from './outline-columns.ts';

const ALL = `
select ${outlineColumns('$3::bigint')} from hindsight_traces.spans s
where s.trace_id = $1::bytea and s.day = $2::date`;

const FIRST = `${ALL} order by s.start_ns, s.span_id limit $4::int`;

export type OutlinesQuery = {
  readonly traceId: string;
  readonly day: string;
  /** Starts are told after this. */
  readonly startNs: bigint;
  /** The first by start; without it all, in any order, which is faster. */
  readonly first?: number | undefined;
};

/** A trace’s spans, as they are drawn. */
export async function readOutlines(
  pool: Pool | ClientBase,
  { traceId, day, startNs, first }: OutlinesQuery,
): Promise<readonly SpanOutline[]> {
  const { rows } = await pool.query<OutlineRow[]>({
    text: first === undefined ? ALL : FIRST,
    values: [
      Buffer.from(traceId, 'hex'),
      day,
      String(startNs),
      ...(first === undefined ? [] : [first]),
    ],
    rowMode: 'array',
  });
  return toRows(rows).map(toOutline);
}

/** Promises the columns of the statement above, in their order. */
function toRows(rows: readonly unknown[]): readonly OutlineRow[] {
  return rows as readonly OutlineRow[];
}
