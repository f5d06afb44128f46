import type { BinaryArrays } from '@hindsight/binary-arrays';
import type { ClientBase } from 'pg';
import type { TraceTotals } from '../../store/trace-tally.ts';

// Traces that are not known yet are written with their totals. Those that are known are held until
// the transaction ends, so that nobody else counts their spans meanwhile. What came together came in
// the order of its starts, a nanosecond apart.
const SQL = `
insert into hindsight_traces.traces as t (trace_id, day, came_ns, start_ns, end_ns, has_root, root_start_ns,
  root_span_id, root_name, root_service, spans, errors, events, conflicts, services, service_spans,
  streams, terms)
select n.trace_id, $1::date, $18::bigint + row_number() over (order by n.start_ns), n.start_ns,
  n.end_ns, n.has_root = 1, n.root_start_ns, n.root_span_id,
  n.root_name, n.root_service, n.spans, n.errors, n.events, n.conflicts,
  n.services::text[], n.service_spans::int[], n.streams::text[], n.terms::text[]
from unnest($2::bytea[], $3::int8[], $4::int8[], $5::int2[], $6::int8[], $7::bytea[], $8::text[],
  $9::text[], $10::int4[], $11::int4[], $12::int4[], $13::int4[], $14::text[], $15::text[],
  $16::text[], $17::text[]) as n(trace_id, start_ns, end_ns, has_root, root_start_ns,
  root_span_id, root_name, root_service, spans, errors, events, conflicts, services, service_spans,
  streams, terms)
order by n.trace_id
on conflict (trace_id) do update set day = t.day
returning encode(trace_id, 'hex') as "traceId", day::text, xmax = 0 as "isNew",
  case when xmax <> 0 then json_build_object(
    'startNs', start_ns::text, 'endNs', end_ns::text, 'hasRoot', has_root,
    'rootStartNs', root_start_ns::text, 'rootSpanId', encode(root_span_id, 'hex'),
    'rootName', root_name, 'rootService', root_service, 'spans', spans, 'errors', errors,
    'events', events, 'conflicts', conflicts, 'services', services,
    'serviceSpans', service_spans, 'streams', streams, 'terms', terms) end as stored`;

type Stored = Omit<TraceTotals, 'traceId' | 'startNs' | 'endNs' | 'rootStartNs'> & {
  readonly startNs: string;
  readonly endNs: string;
  readonly rootStartNs: string;
};
type Row = {
  readonly traceId: string;
  readonly day: string;
  readonly isNew: boolean;
  readonly stored: Stored | null;
};

export type PlacedTrace = {
  /** Where its spans are. */
  readonly day: string;
  /** What it came to before; null when it is new and its totals are written. */
  readonly stored: TraceTotals | null;
};

export type Arrival = {
  readonly day: string;
  readonly cameMs: number;
  readonly arrays: BinaryArrays;
};

/** Finds each trace its place, by trace id. */
export async function placeTraces(
  client: ClientBase,
  totals: readonly TraceTotals[],
  { day, cameMs, arrays }: Arrival,
): Promise<ReadonlyMap<string, PlacedTrace>> {
  const { rows } = await client.query<Row>({
    name: 'hindsight_place_traces',
    text: SQL,
    values: [day, ...encodeTotals(totals, arrays), String(BigInt(cameMs) * 1_000_000n)],
  });
  return new Map(
    rows.map(({ traceId, day, stored }) => [
      traceId,
      { day, stored: stored && read(traceId, stored) },
    ]),
  );
}

function read(traceId: string, stored: Stored): TraceTotals {
  const { startNs, endNs, rootStartNs, ...rest } = stored;
  return {
    ...rest,
    traceId,
    startNs: BigInt(startNs),
    endNs: BigInt(endNs),
    rootStartNs: BigInt(rootStartNs),
  };
}

/** The columns of the totals, in the order of the statements that write them. */
export function encodeTotals(totals: readonly TraceTotals[], arrays: BinaryArrays): Buffer[] {
  return [
    arrays.bytes(totals, ({ traceId }) => traceId),
    arrays.bigint(totals, ({ startNs }) => startNs),
    arrays.bigint(totals, ({ endNs }) => endNs),
    arrays.int2(totals, ({ hasRoot }) => (hasRoot ? 1 : 0)),
    arrays.bigint(totals, ({ rootStartNs }) => rootStartNs),
    arrays.bytes(totals, ({ rootSpanId }) => rootSpanId),
    arrays.text(totals, ({ rootName }) => rootName),
    arrays.text(totals, ({ rootService }) => rootService),
    arrays.int4(totals, ({ spans }) => spans),
    arrays.int4(totals, ({ errors }) => errors),
    arrays.int4(totals, ({ events }) => events),
    arrays.int4(totals, ({ conflicts }) => conflicts),
    arrays.text(totals, ({ services }) => writeTextArray(services)),
    arrays.text(totals, ({ serviceSpans }) => `{${serviceSpans.join(',')}}`),
    arrays.text(totals, ({ streams }) => writeTextArray(streams)),
    arrays.text(totals, ({ terms }) => writeTextArray(terms)),
  ];
}

/** Unnest takes arrays of arrays apart to the last item: those inside travel as text. */
function writeTextArray(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;
}
