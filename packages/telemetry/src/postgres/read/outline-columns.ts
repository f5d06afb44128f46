import type { SpanKind, SpanStatus } from '../../spans/span.ts';
import type { SpanOutline } from '../../store/trace-queries.ts';

// Beyond 2^53 the nearest number is told, here as everywhere: no list and no picture says another.
/** A span as `toOutline` takes it, its start after a trace’s. */
export const outlineColumns = (traceStart: string): string => `encode(s.span_id, 'hex')
    || (s.start_ns - ${traceStart})
    || ' ' || greatest(s.end_ns - s.start_ns, 0)
    || ' ' || s.kind || ' ' || s.status || ' ' || s.marks,
  encode(s.parent_id, 'hex'), s.name, s.service, s.stream_id,
  case when (s.marks & 128) <> 0 then s.expected_version else s.stream_before end::float8,
  case when (s.marks & 128) <> 0 then s.actual_version else s.stream_after end::float8,
  s.events_folded::float8`;

export type OutlineRow = readonly [
  /** The span’s id and right after it its numbers: one column is read faster than six. */
  packed: string,
  parentSpanId: string | null,
  name: string,
  service: string,
  streamId: string | null,
  versionBefore: number | null,
  versionAfter: number | null,
  eventsFolded: number | null,
];

const ID_DIGITS = 16;

export function toOutline(row: OutlineRow): SpanOutline {
  const [packed, parentSpanId, name, service, streamId, versionBefore, versionAfter] = row;
  const [start, duration, kind, status, marks] = packed.slice(ID_DIGITS).split(' ');
  return {
    spanId: packed.slice(0, ID_DIGITS),
    parentSpanId,
    start: Number(start),
    duration: Number(duration),
    name,
    service,
    kind: toKind(kind),
    status: toStatus(status),
    marks: Number(marks),
    streamId,
    versionBefore,
    versionAfter,
    eventsFolded: row[7],
  };
}

/** Promises a kind: nothing else is written. */
function toKind(text: string | undefined): SpanKind {
  return Number(text) as SpanKind;
}

/** Promises a status: nothing else is written. */
function toStatus(text: string | undefined): SpanStatus {
  return Number(text) as SpanStatus;
}
