export { migrateTraces } from './migrate.ts';
export { statusCodes, writeStatus } from './otlp/answer/write-status.ts';
export { writeTraceAnswer } from './otlp/answer/write-trace-answer.ts';
export { type DecodedSpans, decodeSpans } from './otlp/decode-spans.ts';
export {
  createForwarder,
  type Forwarder,
  type Forwarding,
} from './otlp/forward/create-forwarder.ts';
export type { ForwardTarget } from './otlp/forward/forward-target.ts';
export { passedByHeader } from './otlp/forward/passed-by.ts';
export { readForwardTarget } from './otlp/forward/read-forward-target.ts';
export { sendOn } from './otlp/forward/send-on.ts';
export { MalformedRequest } from './otlp/intake/malformed-request.ts';
export { defaultTraceLimits, type TraceLimits } from './otlp/intake/trace-limits.ts';
export { type OtlpFormat, otlpMediaTypes } from './otlp/otlp-format.ts';
export { writeSpans } from './otlp/protobuf/write-spans.ts';
export { attributeNames } from './spans/attribute-names.ts';
export type {
  Attributes,
  AttributeValue,
  Span,
  SpanEvent,
  SpanKind,
  SpanLink,
  SpanSink,
  SpanStatus,
} from './spans/span.ts';
export { openSpanStore, type SpanStoreOptions } from './store/open-span-store.ts';
export type { SpanStore } from './store/span-store.ts';
export { SpanStoreError } from './store/span-store-error.ts';
