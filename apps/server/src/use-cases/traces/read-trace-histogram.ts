import type { SpanStore } from '@hindsight/telemetry';
import { type CutTime, cutTime, edgesOf } from './cut-time.ts';
import { tellMicros, toMicros } from './nano-time.ts';
import { readTraceFilter, type TraceFilterInput } from './trace-filter.ts';

type HistogramInput = TraceFilterInput & { readonly buckets?: number | undefined };

const standardBuckets = 60;

/**
 * Over all there is, from the first trace to the last, unless other times are given. No wrong clock makes
 * that longer: traces are counted where lists have them, and as they say only where a time is given.
 */
export async function readTraceHistogram(
  spans: Pick<SpanStore, 'countTraces' | 'readExtent'>,
  { buckets = standardBuckets, ...input }: HistogramInput,
) {
  const filter = readTraceFilter(input);
  const cut = cutTime(...(await chooseTimes(spans, input)), buckets);
  const counted = await spans.countTraces({ filter, ...cut });
  const found = new Map(counted.map((one) => [one.bucket, one]));
  return {
    from: tellMicros(cut.fromMicros),
    to: tellMicros(cut.toMicros),
    buckets: tellEdges(cut).map(({ from, to }, index) => {
      const { traces = 0, errors = 0, p50Ns, p95Ns, maxNs } = found.get(index) ?? {};
      return { from, to, traces, errors, p50Ms: ms(p50Ns), p95Ms: ms(p95Ns), maxMs: ms(maxNs) };
    }),
  };
}

async function chooseTimes(
  spans: Pick<SpanStore, 'readExtent'>,
  { from, to }: TraceFilterInput,
): Promise<readonly [bigint, bigint]> {
  const given = [from, to].map((time) => (time === undefined ? null : toMicros(time)));
  const [givenFrom = null, givenTo = null] = given;
  if (givenFrom !== null && givenTo !== null) return [givenFrom, givenTo];
  const extent = await spans.readExtent();
  const now = BigInt(Date.now()) * 1000n;
  if (extent === null) return [givenFrom ?? givenTo ?? now, givenTo ?? givenFrom ?? now];
  const lasts = [extent.lastNs / 1000n, extent.lastSaidNs / 1000n];
  const firsts = [extent.firstNs / 1000n, extent.firstSaidNs / 1000n];
  // A bound beyond what there is leaves a moment, not a time that runs backward.
  if (givenFrom !== null) return [givenFrom, lasts.find((last) => last >= givenFrom) ?? givenFrom];
  if (givenTo !== null) return [firsts.find((first) => first <= givenTo) ?? givenTo, givenTo];
  return [extent.firstNs / 1000n, extent.lastNs / 1000n];
}

function tellEdges(cut: CutTime) {
  const edges = edgesOf(cut).map(tellMicros);
  return edges.slice(0, -1).map((from, index) => ({ from, to: edges[index + 1] ?? from }));
}

function ms(ns: number | undefined): number | null {
  return ns === undefined ? null : ns / 1e6;
}
