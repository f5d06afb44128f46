import type { TraceSummary } from '@hindsight/telemetry';
import { tellNanos, toMs } from './nano-time.ts';

/** A trace as it is told. */
export function describeSummary(trace: TraceSummary) {
  const { traceId, rootName, rootService, hasRoot, startNs, endNs, listedNs, serviceSpans } = trace;
  return {
    traceId,
    rootName,
    rootService,
    hasRoot,
    startedAt: tellNanos(startNs),
    listedAt: tellNanos(listedNs),
    durationMs: toMs(endNs - startNs),
    spans: trace.spans,
    errors: trace.errors,
    services: trace.services.map((service, index) => ({
      service,
      spans: serviceSpans[index] ?? 0,
    })),
    events: trace.events,
    conflicts: trace.conflicts,
    streams: trace.streams,
  };
}
