import type { Span, SpanSink } from '@hindsight/telemetry';

export type KeptSpans = SpanSink & {
  readonly spans: Map<string, Span>;
  /** From now on nothing can be written, or again it can. */
  readonly fail: (isFailing: boolean) => void;
};

/** A sink that keeps what it gets; the same span again is the same span. */
export function keepSpans(): KeptSpans {
  const spans = new Map<string, Span>();
  let isFailing = false;
  return {
    spans,
    fail: (next) => {
      isFailing = next;
    },
    write: async (written) => {
      if (isFailing) throw new Error('the database is away');
      for (const span of written) spans.set(`${span.traceId}-${span.spanId}`, span);
    },
  };
}
