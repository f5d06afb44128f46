import type { SpanOutline } from '../../store/trace-queries.ts';

// Numbers beyond 2^53 would not be exact in JavaScript: a hundred days are as good as longer.
/** A span as `toOutline` takes it, its start after a trace’s. */
export const outlineColumns = (traceStart: string): string => `encode(s.span_id, 'hex'),
  encode(s.parent_id, 'hex'), least(s.start_ns - ${traceStart}, 9007199254740991)::float8,
  least(greatest(s.end_ns - s.start_ns, 0), 9007199254740991)::float8,
  s.name, s.service, s.kind, s.status, s.marks, s.stream_id,
  case when (s.marks & 128) <> 0 then s.expected_version else s.stream_before end::float8,
  case when (s.marks & 128) <> 0 then s.actual_version else s.stream_after end::float8,
  s.events_folded::float8`;

export type OutlineRow = readonly [
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

export function toOutline(row: OutlineRow): SpanOutline {
  return {
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
  };
}
