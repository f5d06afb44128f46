export { writeAttributeValue } from './attributes/write-attributes.ts';
export { migrateTraces } from './migrate.ts';
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
