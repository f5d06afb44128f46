import type { TraceSummary } from '../../store/trace-queries.ts';

/** A trace’s row as `toSummary` takes it. */
export const SUMMARY = `encode(t.trace_id, 'hex') as "traceId", t.start_ns::text as "startNs",
  t.end_ns::text as "endNs", t.listed_ns::text as "listedNs", t.has_root as "hasRoot", t.root_name as "rootName",
  t.root_service as "rootService", t.spans, t.errors, t.events, t.conflicts, t.services,
  t.service_spans as "serviceSpans", t.streams`;

export type SummaryRow = Omit<TraceSummary, 'startNs' | 'endNs' | 'listedNs'> & {
  readonly startNs: string;
  readonly endNs: string;
  readonly listedNs: string;
};

export function toSummary({ startNs, endNs, listedNs, ...row }: SummaryRow): TraceSummary {
  return {
    ...row,
    startNs: BigInt(startNs),
    endNs: BigInt(endNs),
    listedNs: BigInt(listedNs),
  };
}
