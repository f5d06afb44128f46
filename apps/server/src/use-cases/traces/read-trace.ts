import type { SpanStore } from '@hindsight/telemetry';
import { buildTraceColumns, revisionOf } from './build-trace-columns.ts';

const mostSpans = 100_000;

type Input = { readonly traceId: string; readonly knows: (revision: string) => boolean };

/** Null when the caller knows it as it is. */
export async function readTrace(
  spans: Pick<SpanStore, 'readSummary' | 'outline'>,
  { traceId, knows }: Input,
) {
  if (knows(revisionOf(await spans.readSummary(traceId)))) return null;
  return buildTraceColumns(await spans.outline(traceId, mostSpans));
}
