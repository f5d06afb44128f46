import type { StoredCounts } from '../postgres/read/count-stored.ts';
import type { ServiceNames } from '../postgres/read/list-names.ts';
import type { TraceExtent } from '../postgres/read/read-extent.ts';
import type { OutlinesOf } from '../postgres/read/read-many-outlines.ts';
import type { SpanKey } from '../postgres/read/read-stored-span.ts';
import type { SpanSink } from '../spans/span.ts';
import type { Retention, Retired } from './retention.ts';
import type { SpanCounts } from './span-writer.ts';
import type {
  Claim,
  ClaimsQuery,
  HistogramBucket,
  HistogramQuery,
  LinksQuery,
  OutlinedTrace,
  SpanOutline,
  StoredSpan,
  TraceLinks,
  TraceSummary,
  TracesPage,
  TracesQuery,
} from './trace-queries.ts';

/** Where spans are kept. A call either answers or fails with a `SpanStoreError`; all are bounded. */
export type SpanStore = SpanSink & {
  /** Since this store was opened. */
  readonly counts: SpanCounts;
  listTraces(query: TracesQuery): Promise<TracesPage>;
  /** Only slices with traces in them. */
  countTraces(query: HistogramQuery): Promise<readonly HistogramBucket[]>;
  /** Null when there is no trace. */
  readExtent(): Promise<TraceExtent | null>;
  listNames(): Promise<readonly ServiceNames[]>;
  /** Those that are stored, in no promised order. */
  findTraces(traceIds: readonly string[]): Promise<readonly TraceSummary[]>;
  listStored(traceIds: readonly string[]): Promise<ReadonlySet<string>>;
  readSummary(traceId: string): Promise<TraceSummary>;
  outline(traceId: string, limit: number): Promise<OutlinedTrace>;
  /** Those of the traces that are stored. */
  outlineMany(outlines: OutlinesOf): Promise<ReadonlyMap<string, readonly SpanOutline[]>>;
  readSpan(key: SpanKey): Promise<StoredSpan>;
  readLinks(query: LinksQuery): Promise<TraceLinks>;
  listClaims(query: ClaimsQuery): Promise<readonly Claim[]>;
  countStored(): Promise<StoredCounts>;
  /** Lets go of what has been kept long enough; one process at a time. */
  retire(retention: Retention, signal?: AbortSignal): Promise<readonly Retired[]>;
  close(): Promise<void>;
};
