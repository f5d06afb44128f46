import { JsonTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { ReadableSpan } from '@opentelemetry/sdk-trace-web';

type Limits = { readonly mostSpans: number; readonly mostBytes: number };

type Cut = {
  /** OTLP/JSON; null when not even one span is small enough. */
  readonly body: Uint8Array<ArrayBuffer> | null;
  readonly batch: readonly ReadableSpan[];
  readonly rest: readonly ReadableSpan[];
};

/** The first spans, as many as may go together. */
export function cutBatch(spans: readonly ReadableSpan[], { mostSpans, mostBytes }: Limits): Cut {
  for (let count = Math.min(spans.length, mostSpans); count >= 1; count = Math.floor(count / 2)) {
    const batch = spans.slice(0, count);
    const body = new Uint8Array(JsonTraceSerializer.serializeRequest(batch) ?? []);
    if (body.length <= mostBytes) return { body, batch, rest: spans.slice(count) };
  }
  return { body: null, batch: [], rest: spans };
}
