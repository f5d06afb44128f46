import type { ClientBase } from 'pg';
import { readAttributes } from '../../attributes/read-attributes.ts';
import type { LinkedSpan, LinksQuery } from '../../store/trace-queries.ts';

// Spans come before links, as for those who write and retire: nobody waits for another in a ring.
// What the spans link to, in their order.
const FORWARD = `
select encode(l.span_id, 'hex') as "ownSpanId", encode(l.linked_trace_id, 'hex') as "traceId",
  encode(l.linked_span_id, 'hex') as "spanId", l.attributes, s.name, s.service
from hindsight_traces.traces t join hindsight_traces.spans s on s.trace_id = t.trace_id and s.day = t.day
right join (
  select * from hindsight_traces.links
  where trace_id = $1::bytea and day = $4::date and ($2::bytea is null or span_id = $2::bytea)
  order by span_id, place limit $3::int
) l on t.trace_id = l.linked_trace_id and s.span_id = l.linked_span_id
order by l.span_id, l.place`;

// What links to the spans, the latest day first.
const BACK = `
select encode(l.linked_span_id, 'hex') as "ownSpanId", encode(l.trace_id, 'hex') as "traceId",
  encode(l.span_id, 'hex') as "spanId", l.attributes, s.name, s.service
from hindsight_traces.spans s right join (
  select * from hindsight_traces.links
  where linked_trace_id = $1::bytea and ($2::bytea is null or linked_span_id = $2::bytea)
  order by day desc, trace_id, span_id, place limit $3::int
) l on s.trace_id = l.trace_id and s.day = l.day and s.span_id = l.span_id
order by l.day desc, l.trace_id, l.span_id, l.place`;

type Row = Omit<LinkedSpan, 'attributes' | 'trace'> & { readonly attributes: string };

export type Link = Omit<LinkedSpan, 'trace'>;

export async function readForwardLinks(
  client: ClientBase,
  { traceId, spanId, limit }: LinksQuery,
  day: string,
): Promise<readonly Link[]> {
  const { rows } = await client.query<Row>(FORWARD, [...idsOf(traceId, spanId), limit, day]);
  return rows.map(toLink);
}

export async function readBackLinks(
  client: ClientBase,
  { traceId, spanId, limit }: LinksQuery,
): Promise<readonly Link[]> {
  const { rows } = await client.query<Row>(BACK, [...idsOf(traceId, spanId), limit]);
  return rows.map(toLink);
}

function idsOf(traceId: string, spanId: string | undefined): readonly (Buffer | null)[] {
  return [Buffer.from(traceId, 'hex'), spanId === undefined ? null : Buffer.from(spanId, 'hex')];
}

function toLink({ attributes, ...row }: Row): Link {
  return { ...row, attributes: readAttributes(attributes) };
}
