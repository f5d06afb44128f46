import type { ClientBase } from 'pg';
import { parseExactly, readAttributes, toAttributes } from '../../attributes/read-attributes.ts';
import { readDomain } from '../../spans/read-domain.ts';
import type { Span, SpanEvent, SpanKind, SpanStatus } from '../../spans/span.ts';
import type { StoredSpan } from '../../store/trace-queries.ts';

const SQL = `
select encode(s.parent_id, 'hex') as "parentSpanId", s.start_ns::text as "startNs",
  s.end_ns::text as "endNs", s.name, s.service, s.scope, s.kind, s.status,
  s.status_message as "statusMessage", s.marks, s.attributes, s.events,
  s.dropped_attributes as "droppedAttributes", s.dropped_events as "droppedEvents",
  s.dropped_links as "droppedLinks", coalesce(r.attributes, '[]') as resource
from hindsight_traces.spans s
left join hindsight_traces.resources r on r.hash = s.resource and r.day = s.day
where s.trace_id = $1::bytea and s.span_id = $2::bytea and s.day = $3::date`;

type Row = {
  readonly parentSpanId: string | null;
  readonly startNs: string;
  readonly endNs: string;
  readonly name: string;
  readonly service: string;
  readonly scope: string;
  readonly kind: SpanKind;
  readonly status: SpanStatus;
  readonly statusMessage: string | null;
  readonly marks: number;
  readonly attributes: string;
  readonly events: string;
  readonly droppedAttributes: number;
  readonly droppedEvents: number;
  readonly droppedLinks: number;
  readonly resource: string;
};

export type SpanKey = { readonly traceId: string; readonly spanId: string };

/** The span of a trace of that day, its links apart; null when the trace has none of this id. */
export async function readStoredSpan(
  client: ClientBase,
  { traceId, spanId }: SpanKey,
  day: string,
): Promise<StoredSpan | null> {
  const { rows } = await client.query<Row>({
    name: 'hindsight_read_span',
    text: SQL,
    values: [Buffer.from(traceId, 'hex'), Buffer.from(spanId, 'hex'), day],
  });
  const [row] = rows;
  if (!row) return null;
  const { droppedAttributes, droppedEvents, droppedLinks, marks, ...rest } = row;
  const span: Span = {
    ...rest,
    traceId,
    spanId,
    startNs: BigInt(row.startNs),
    endNs: BigInt(row.endNs),
    attributes: readAttributes(row.attributes),
    resource: readAttributes(row.resource),
    events: readSpanEvents(row.events),
    links: [],
    dropped: { attributes: droppedAttributes, events: droppedEvents, links: droppedLinks },
  };
  return { span, marks, domain: readDomain(span) };
}

function readSpanEvents(text: string): readonly SpanEvent[] {
  return toEvents(parseExactly(text)).map(([name, timeNs, attributes]) => ({
    name,
    timeNs: BigInt(timeNs),
    attributes: toAttributes(attributes),
  }));
}

/** Promises what the store writes of a span’s events. */
function toEvents(value: unknown): readonly (readonly [string, string, unknown])[] {
  return value as readonly (readonly [string, string, unknown])[];
}
