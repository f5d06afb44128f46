import type { ClientBase, Pool } from 'pg';
import type { SpanOutline } from '../../store/trace-queries.ts';

// Numbers beyond 2^53 would not be exact in JavaScript: a hundred days are as good as longer.
const SQL = `
select encode(s.span_id, 'hex'), encode(s.parent_id, 'hex'),
  least(s.start_ns - $3::bigint, 9007199254740991)::float8,
  least(greatest(s.end_ns - s.start_ns, 0), 9007199254740991)::float8,
  s.name, s.service, s.kind, s.status, s.marks, s.stream_id, s.stream_before::float8,
  s.stream_after::float8, s.events_folded::float8
from hindsight_traces.spans s
where s.trace_id = $1::bytea and s.day = $2::date
order by s.start_ns, s.span_id limit $4::int`;

type Row = readonly [
  SpanOutline['spanId'],
  SpanOutline['parentSpanId'],
  SpanOutline['start'],
  SpanOutline['duration'],
  SpanOutline['name'],
  SpanOutline['service'],
  SpanOutline['kind'],
  SpanOutline['status'],
  SpanOutline['marks'],
  SpanOutline['streamId'],
  SpanOutline['versionBefore'],
  SpanOutline['versionAfter'],
  SpanOutline['eventsFolded'],
];

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
  const { rows } = await pool.query<Row[]>({
    text: SQL,
    values: [Buffer.from(traceId, 'hex'), day, String(startNs), limit],
    rowMode: 'array',
  });
  return toRows(rows).map((row) => ({
    spanId: row[0],
    parentSpanId: row[1],
    start: row[2],
    duration: row[3],
    name: row[4],
    service: row[5],
    kind: row[6],
    status: row[7],
    marks: row[8],
    streamId: row[9],
    versionBefore: row[10],
    versionAfter: row[11],
    eventsFolded: row[12],
  }));
}

/** Promises the columns of the statement above, in their order. */
function toRows(rows: readonly unknown[]): readonly Row[] {
  return rows as readonly Row[];
}
