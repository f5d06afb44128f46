import type { DatabaseDepth } from '@hindsight/event-store';
import type { Forwarder } from '@hindsight/telemetry';
import type { Tracing } from '@hindsight/telemetry/node';
import type { Config } from '../config.ts';
import type { SpanIntake } from '../use-cases/traces/span-intake.ts';
import type { TracingStatus } from '../use-cases/traces/tracing-status.ts';

type Parts = {
  readonly config: Pick<Config, 'retention' | 'traceUrl'>;
  readonly tracing: Tracing | null;
  readonly depth: DatabaseDepth;
  readonly intake: SpanIntake;
  readonly forwarder: Forwarder | null;
};

/** How this process traces, as those who do it tell whenever they are asked. */
export function describeTracing(parts: Parts): TracingStatus {
  const { config, tracing, depth, intake, forwarder } = parts;
  return {
    isOn: tracing !== null,
    depth: depth.depth,
    depthReason: depth.reason,
    retention: config.retention,
    traceUrl: config.traceUrl,
    notSampled: () => tracing?.notSampled() ?? 0,
    refused: () => intake.counts.refused + (tracing?.lost() ?? 0),
    forwarding: () => forwarder?.describe() ?? null,
  };
}
