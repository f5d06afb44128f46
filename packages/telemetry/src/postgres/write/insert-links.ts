import type { BinaryArrays } from '@hindsight/binary-arrays';
import type { ClientBase } from 'pg';
import type { PreparedSpan } from '../../store/prepare-span.ts';

const SQL = `
insert into hindsight_traces.links (day, trace_id, span_id, place, linked_trace_id, linked_span_id,
  attributes)
select d.day, n.trace_id, n.span_id, n.place, n.linked_trace_id, n.linked_span_id, n.attributes
from unnest($1::text[], $2::bytea[], $3::bytea[], $4::int4[], $5::bytea[], $6::bytea[], $7::text[])
  as n(day, trace_id, span_id, place, linked_trace_id, linked_span_id, attributes)
cross join lateral (select n.day::date as day) d
on conflict do nothing`;

/** Writes what spans link to. */
export async function insertLinks(
  client: ClientBase,
  spans: readonly PreparedSpan[],
  { dayOf, arrays }: { readonly dayOf: (traceId: string) => string; readonly arrays: BinaryArrays },
): Promise<void> {
  const links = spans.flatMap(({ span, links: attributes }) =>
    span.links.map((link, place) => ({ span, link, place, attributes: attributes[place] ?? '[]' })),
  );
  if (links.length === 0) return;
  arrays.reset();
  await client.query({
    name: 'hindsight_insert_links',
    text: SQL,
    values: [
      arrays.text(links, ({ span }) => dayOf(span.traceId)),
      arrays.bytes(links, ({ span }) => span.traceId),
      arrays.bytes(links, ({ span }) => span.spanId),
      arrays.int4(links, ({ place }) => place),
      arrays.bytes(links, ({ link }) => link.traceId),
      arrays.bytes(links, ({ link }) => link.spanId),
      arrays.text(links, ({ attributes }) => attributes),
    ],
  });
}
