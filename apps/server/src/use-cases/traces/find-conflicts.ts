import type { EventFacts } from '@hindsight/event-store';
import type { Claim, TraceSummary } from '@hindsight/telemetry';
import { tellNanos, toMs } from './nano-time.ts';
import type { Reconciled, Reconciling } from './reconciling.ts';

/** Appends that met a conflict, each with who wrote the version that both wanted. */
export async function findConflicts(
  { store, spans }: Pick<Reconciling, 'store' | 'spans'>,
  { fromMicros, toMicros, limit }: Reconciled,
) {
  const claims = await spans.listClaims({
    kind: 'conflict',
    fromNs: fromMicros * 1000n,
    beforeNs: (toMicros + 1n) * 1000n,
    limit,
  });
  const wanted = claims.flatMap(({ streamId, expectedVersion }) =>
    expectedVersion !== null && expectedVersion < Number.MAX_SAFE_INTEGER
      ? [{ streamId, version: expectedVersion + 1 }]
      : [],
  );
  const facts = await store.readFacts(wanted);
  const winners = new Map(facts.map((fact) => [`${fact.version} ${fact.streamId}`, fact]));
  const ids = [...claims, ...facts].flatMap(({ traceId }) => traceId ?? []);
  const found = await spans.findTraces([...new Set(ids)]);
  const traces = new Map(found.map((trace) => [trace.traceId, trace]));
  return claims.map((claim) => {
    const { streamId, expectedVersion, actualVersion } = claim;
    const winner = winners.get(`${(expectedVersion ?? 0) + 1} ${streamId}`);
    return {
      ...{ streamId, expectedVersion, actualVersion },
      loser: describeLoser(claim, traces),
      winner: expectedVersion === null || !winner ? null : describeWinner(winner, traces),
    };
  });
}

type Traces = ReadonlyMap<string, TraceSummary>;

function describeLoser({ traceId, spanId, startNs, endNs, actor }: Claim, traces: Traces) {
  const race = describeRace(traces.get(traceId));
  const own = { startedAt: tellNanos(startNs), durationMs: toMs(endNs - startNs), rootName: null };
  return { traceId, spanId, ...(race ?? own), actor };
}

function describeWinner({ traceId, spanId, actor, version }: EventFacts, traces: Traces) {
  const race = describeRace(traceId === null ? undefined : traces.get(traceId));
  const unknown = { startedAt: null, durationMs: null, rootName: null };
  return { traceId, spanId, ...(race ?? unknown), actor, version };
}

function describeRace(trace: TraceSummary | undefined) {
  if (!trace) return null;
  const { startNs, endNs, rootName } = trace;
  return { startedAt: tellNanos(startNs), durationMs: toMs(endNs - startNs), rootName };
}
