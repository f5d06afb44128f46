import type { BinaryArrays } from '@hindsight/binary-arrays';
import type { ClientBase } from 'pg';
import type { PreparedSpan } from '../../store/prepare-span.ts';

// Ids are told only when some were there already: as a rule all are new.
const SQL = `
with written as (
  insert into hindsight_traces.spans (day, trace_id, span_id, parent_id, start_ns, end_ns,
    stream_before, stream_after, snapshot_version, events_folded, expected_version, actual_version,
    dropped_attributes, dropped_events, dropped_links, kind, status, marks, resource, name, service,
    scope, status_message, stream_id, attributes, events)
  select ($1::date[])[n.day], n.trace_id, n.span_id, n.parent_id, n.start_ns, n.end_ns,
    n.stream_before, n.stream_after, n.snapshot_version, n.events_folded, n.expected_version,
    n.actual_version, n.dropped_attributes, n.dropped_events, n.dropped_links, n.kind, n.status,
    n.marks, n.resource, n.name, n.service, n.scope, n.status_message, n.stream_id, n.attributes,
    n.events
  from unnest($2::int4[], $3::bytea[], $4::bytea[], $5::bytea[], $6::int8[], $7::int8[],
    $8::int8[], $9::int8[], $10::int8[], $11::int8[], $12::int8[], $13::int8[], $14::int4[],
    $15::int4[], $16::int4[], $17::int2[], $18::int2[], $19::int2[], $20::bytea[], $21::text[],
    $22::text[], $23::text[], $24::text[], $25::text[], $26::text[], $27::text[])
    as n(day, trace_id, span_id, parent_id, start_ns, end_ns, stream_before, stream_after,
      snapshot_version, events_folded, expected_version, actual_version, dropped_attributes,
      dropped_events, dropped_links, kind, status, marks, resource, name, service, scope,
      status_message, stream_id, attributes, events)
  on conflict do nothing
  returning trace_id, span_id
)
select count(*)::int as written, case when count(*) < $28::int
  then array_agg(encode(trace_id || span_id, 'hex')) end as ids
from written`;

type Row = { readonly written: number; readonly ids: readonly string[] | null };

const MOST_COUNT = 2 ** 31 - 1;

/** Writes spans and returns those that were not there yet. */
export async function insertSpans(
  client: ClientBase,
  spans: readonly PreparedSpan[],
  { dayOf, arrays }: { readonly dayOf: (traceId: string) => string; readonly arrays: BinaryArrays },
): Promise<readonly PreparedSpan[]> {
  const days = [...new Set(spans.map(({ span }) => dayOf(span.traceId)))];
  const places = new Map(days.map((day, index) => [day, index + 1]));
  arrays.reset();
  const { rows } = await client.query<Row>({
    name: 'hindsight_insert_spans',
    text: SQL,
    values: [
      days,
      arrays.int4(spans, ({ span }) => places.get(dayOf(span.traceId))),
      ...encodeSpans(spans, arrays),
      spans.length,
    ],
  });
  const { written = 0, ids = null } = rows[0] ?? {};
  if (written === spans.length) return spans;
  const fresh = new Set(ids);
  return spans.filter(({ span }) => fresh.has(span.traceId + span.spanId));
}

function encodeSpans(spans: readonly PreparedSpan[], arrays: BinaryArrays): Buffer[] {
  return [
    arrays.bytes(spans, ({ span }) => span.traceId),
    arrays.bytes(spans, ({ span }) => span.spanId),
    arrays.bytes(spans, ({ span }) => span.parentSpanId),
    arrays.bigint(spans, ({ startNs }) => startNs),
    arrays.bigint(spans, ({ endNs }) => endNs),
    arrays.bigint(spans, ({ domain }) => domain?.versionBefore),
    arrays.bigint(spans, ({ domain }) => domain?.versionAfter),
    arrays.bigint(spans, ({ domain }) => domain?.snapshotVersion),
    arrays.bigint(spans, ({ domain }) => domain?.eventsFolded),
    arrays.bigint(spans, ({ domain }) => domain?.expectedVersion),
    arrays.bigint(spans, ({ domain }) => domain?.actualVersion),
    arrays.int4(spans, ({ span }) => Math.min(span.dropped.attributes, MOST_COUNT)),
    arrays.int4(spans, ({ span }) => Math.min(span.dropped.events, MOST_COUNT)),
    arrays.int4(spans, ({ span }) => Math.min(span.dropped.links, MOST_COUNT)),
    arrays.int2(spans, ({ span }) => span.kind),
    arrays.int2(spans, ({ span }) => span.status),
    arrays.int2(spans, ({ marks }) => marks),
    arrays.bytes(spans, ({ resource }) => resource.hash),
    arrays.text(spans, ({ name }) => name),
    arrays.text(spans, ({ service }) => service),
    arrays.text(spans, ({ scope }) => scope),
    arrays.text(spans, ({ statusMessage }) => statusMessage),
    arrays.text(spans, ({ streamId }) => streamId),
    arrays.text(spans, ({ attributes }) => attributes),
    arrays.text(spans, ({ events }) => events),
  ];
}
