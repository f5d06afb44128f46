import type { TraceFilter } from '@hindsight/telemetry';
import { invalidRequest } from '../invalid-request.ts';
import { toMicros } from './nano-time.ts';

/** What traces are searched by, as it is asked for. */
export type TraceFilterInput = {
  readonly service?: string | undefined;
  readonly operation?: string | undefined;
  readonly status?: 'ok' | 'error' | undefined;
  readonly conflict?: 'true' | 'false' | undefined;
  readonly behindLog?: 'true' | 'false' | undefined;
  readonly minDurationMs?: number | undefined;
  readonly maxDurationMs?: number | undefined;
  readonly streamId?: string | undefined;
  readonly eventType?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

export function readTraceFilter(input: TraceFilterInput): TraceFilter {
  const { service, operation, status, streamId, eventType, conflict, behindLog } = input;
  checkOrder(input);
  return {
    ...{ service, operation, status, streamId, eventType },
    conflict: conflict === undefined ? undefined : conflict === 'true',
    isBehindLog: behindLog === undefined ? undefined : behindLog === 'true',
    minDurationNs: toNanos(input.minDurationMs),
    maxDurationNs: toNanos(input.maxDurationMs),
    fromNs: input.from === undefined ? undefined : toMicros(input.from) * 1000n,
    // Times are told in microseconds: all that began within the last of them are meant.
    beforeNs: input.to === undefined ? undefined : (toMicros(input.to) + 1n) * 1000n,
  };
}

/** All that decides which traces are in a list. */
export function filterKey(input: TraceFilterInput): readonly unknown[] {
  const { service, operation, status, conflict, minDurationMs, maxDurationMs } = input;
  const { streamId, eventType, behindLog, from, to } = input;
  return [
    ...[service, operation, status, conflict, minDurationMs, maxDurationMs],
    ...[streamId, eventType, behindLog, from, to],
  ];
}

function checkOrder({ from, to, minDurationMs, maxDurationMs }: TraceFilterInput): void {
  if (from !== undefined && to !== undefined && toMicros(from) > toMicros(to))
    throw invalidRequest('query', 'to', 'must not be before from');
  if (minDurationMs !== undefined && maxDurationMs !== undefined && minDurationMs > maxDurationMs)
    throw invalidRequest('query', 'maxDurationMs', 'must not be less than minDurationMs');
}

function toNanos(ms: number | undefined): bigint | undefined {
  return ms === undefined ? undefined : BigInt(ms) * 1_000_000n;
}
