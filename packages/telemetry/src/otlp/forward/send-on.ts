import type { SpanSink } from '../../spans/span.ts';
import type { Forwarder } from './create-forwarder.ts';

/** A sink whose spans go on to the collector too, once they are written. */
export function sendOn(sink: SpanSink, forwarder: Forwarder): SpanSink {
  return {
    write: async (spans) => {
      await sink.write(spans);
      forwarder.forwardSpans(spans);
    },
  };
}
