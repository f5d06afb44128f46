import type { BinaryArrays } from '@hindsight/binary-arrays';
import type { ClientBase } from 'pg';
import type { TraceTotals } from '../../store/trace-tally.ts';
import { encodeTotals } from './place-traces.ts';

const SQL = `
update hindsight_traces.traces t set start_ns = n.start_ns, end_ns = n.end_ns,
  has_root = n.has_root = 1, root_start_ns = n.root_start_ns, root_span_id = n.root_span_id,
  root_name = n.root_name, root_service = n.root_service, spans = n.spans, errors = n.errors,
  events = n.events, conflicts = n.conflicts, services = n.services::text[],
  service_spans = n.service_spans::int[], streams = n.streams::text[], terms = n.terms::text[]
from unnest($1::bytea[], $2::int8[], $3::int8[], $4::int2[], $5::int8[], $6::bytea[], $7::text[],
  $8::text[], $9::int4[], $10::int4[], $11::int4[], $12::int4[], $13::text[], $14::text[],
  $15::text[], $16::text[]) as n(trace_id, start_ns, end_ns, has_root, root_start_ns,
  root_span_id, root_name, root_service, spans, errors, events, conflicts, services, service_spans,
  streams, terms)
where t.trace_id = n.trace_id`;

/** The totals of traces that got more spans. The transaction holds them. */
export async function updateTotals(
  client: ClientBase,
  totals: readonly TraceTotals[],
  arrays: BinaryArrays,
): Promise<void> {
  if (totals.length === 0) return;
  arrays.reset();
  await client.query({
    name: 'hindsight_update_totals',
    text: SQL,
    values: encodeTotals(totals, arrays),
  });
}
