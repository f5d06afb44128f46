import type { SpanStore } from '@hindsight/telemetry';

export async function listTraceNames(spans: Pick<SpanStore, 'listNames'>) {
  return { services: await spans.listNames() };
}
