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
