import type { SpanDomain } from '../spans/read-domain.ts';
import type { Attributes, Span, SpanKind, SpanStatus } from '../spans/span.ts';
import type { TraceTotals } from './trace-tally.ts';

/** A trace as it is kept. */
export type TraceSummary = Omit<TraceTotals, 'terms' | 'rootStartNs' | 'rootSpanId'> & {
  /** Where lists have it: its start, or when it came where its start cannot be right. */
  readonly listedNs: bigint;
};

/** All that are given must hold. */
export type TraceFilter = {
  readonly service?: string | undefined;
  readonly operation?: string | undefined;
  readonly eventType?: string | undefined;
  readonly streamId?: string | undefined;
  readonly status?: 'ok' | 'error' | undefined;
  readonly conflict?: boolean | undefined;
  /** Whether its root is work that follows from the log, by its name. */
  readonly isBehindLog?: boolean | undefined;
  readonly minDurationNs?: bigint | undefined;
  readonly maxDurationNs?: bigint | undefined;
  /** Begun from here on, and before there, as its spans say. */
  readonly fromNs?: bigint | undefined;
  readonly beforeNs?: bigint | undefined;
};

/** The last of a page: what it was ordered by, and its id. */
export type TracePlace = { readonly value: bigint; readonly traceId: string };

export type TracesQuery = {
  readonly filter: TraceFilter;
  /** The newest by what they say where a time is asked for, else by where lists have them. */
  readonly sort: 'recent' | 'slow';
  readonly after?: TracePlace | undefined;
  readonly limit: number;
};

export type TracesPage = {
  readonly items: readonly TraceSummary[];
  readonly next: TracePlace | null;
};

/** Equal slices of the microseconds from one to another, both of them in it. */
export type HistogramQuery = {
  readonly filter: TraceFilter;
  readonly fromMicros: bigint;
  readonly toMicros: bigint;
  readonly buckets: number;
};

export type HistogramBucket = {
  readonly bucket: number;
  readonly traces: number;
  readonly errors: number;
  readonly p50Ns: number;
  readonly p95Ns: number;
  readonly maxNs: number;
};

/** A span as it is drawn. */
export type SpanOutline = {
  readonly spanId: string;
  readonly parentSpanId: string | null;
  /** Nanoseconds after the trace’s start. */
  readonly start: number;
  readonly duration: number;
  readonly name: string;
  readonly service: string;
  readonly kind: SpanKind;
  readonly status: SpanStatus;
  readonly marks: number;
  readonly streamId: string | null;
  /** Of a conflict the expected version and the actual one. */
  readonly versionBefore: number | null;
  readonly versionAfter: number | null;
  readonly eventsFolded: number | null;
};

export type OutlinedTrace = {
  readonly summary: TraceSummary;
  /** By start; the first ones when there are too many. */
  readonly spans: readonly SpanOutline[];
};

export type StoredSpan = {
  readonly span: Span;
  readonly marks: number;
  readonly domain: SpanDomain | null;
};

/** One end of a link, and what is known of the other. */
export type LinkedSpan = {
  /** The span of the trace that was asked for. */
  readonly ownSpanId: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly attributes: Attributes;
  readonly name: string | null;
  readonly service: string | null;
  readonly trace: TraceSummary | null;
};

export type LinksQuery = {
  readonly traceId: string;
  /** Of this span only. */
  readonly spanId?: string | undefined;
  readonly limit: number;
};

export type TraceLinks = {
  readonly links: readonly LinkedSpan[];
  readonly backLinks: readonly LinkedSpan[];
  readonly hasMore: boolean;
};

/** A span that says it appended, or that it met a conflict when it wanted to. */
export type Claim = {
  readonly traceId: string;
  readonly spanId: string;
  readonly startNs: bigint;
  readonly endNs: bigint;
  readonly streamId: string;
  readonly versionBefore: number | null;
  readonly versionAfter: number | null;
  readonly expectedVersion: number | null;
  readonly actualVersion: number | null;
  /** Who acted; of conflicts, where the span says it. */
  readonly actor: string | null;
};

export type ClaimsQuery = {
  readonly kind: 'append' | 'conflict';
  readonly fromNs: bigint;
  readonly beforeNs: bigint;
  readonly limit: number;
};
