export { migrateTraces } from './migrate.ts';
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
