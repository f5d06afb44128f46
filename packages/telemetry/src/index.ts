export { writeAttributeValue } from './attributes/write-attributes.ts';
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
export { marks } from './spans/mark-span.ts';
export type { DomainKind, SpanDomain } from './spans/read-domain.ts';
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
export type { Retention, Retired } from './store/retention.ts';
export type { SpanStore } from './store/span-store.ts';
export { isSpanStoreError, SpanStoreError } from './store/span-store-error.ts';
export type * from './store/trace-queries.ts';
