import type { SpanSink } from '../spans/span.ts';
import type { SpanCounts } from './span-writer.ts';

/** Where spans are kept. A call either answers or fails with a `SpanStoreError`; all are bounded. */
export type SpanStore = SpanSink & {
  /** Since this store was opened. */
  readonly counts: SpanCounts;
  close(): Promise<void>;
};
