import type { SpanStore } from '@hindsight/telemetry';
import { tellNanos } from './nano-time.ts';
import type { TracingStatus } from './tracing-status.ts';

type Reading = {
  readonly spans: Pick<SpanStore, 'countStored' | 'counts'>;
  readonly status: TracingStatus;
};

export async function readTracing({ spans, status }: Reading) {
  const { spans: stored, firstNs, retired } = await spans.countStored();
  const { received, refused } = spans.counts;
  return {
    isOn: status.isOn,
    depth: status.depth,
    depthReason: status.depthReason,
    canExplain: status.isOn,
    spans: stored,
    firstAt: firstNs === null ? null : tellNanos(firstNs),
    ...status.retention,
    received,
    refused: refused + status.refused(),
    notSampled: status.notSampled(),
    retired,
    forwarding: status.forwarding(),
    traceUrl: status.traceUrl,
  };
}
