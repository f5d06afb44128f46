import type { Span } from '../../spans/span.ts';

/**
 * A request whose outer frame was read: how many spans it has is known, each is read when asked
 * for. So a large one can be read in pieces, and a span that cannot be read is refused alone.
 */
export type TraceRequest = {
  readonly count: number;
  /** Throws SpanRefused. */
  readonly readSpan: (index: number) => Span;
};
