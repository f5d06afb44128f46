import { keepText } from './keep-text.ts';
import type { PreparedSpan } from './prepare-span.ts';
import { searchTerm } from './search-term.ts';

/** What a trace comes to, as far as its spans have come. */
export type TraceTotals = {
  readonly traceId: string;
  readonly startNs: bigint;
  readonly endNs: bigint;
  readonly hasRoot: boolean;
  readonly rootStartNs: bigint;
  readonly rootSpanId: string;
  readonly rootName: string;
  readonly rootService: string;
  readonly spans: number;
  readonly errors: number;
  readonly events: number;
  readonly conflicts: number;
  readonly services: readonly string[];
  readonly serviceSpans: readonly number[];
  readonly streams: readonly string[];
  readonly terms: readonly string[];
};

/**
 * Of names without end the first by name are kept. One that is among them at last was among them all
 * the while, so what is counted is exact, whatever the order of the spans.
 */
const MOST_SERVICES = 50;
const MOST_STREAMS = 20;
const MOST_TERMS = 300;
const MOST_EVENTS = 2_000_000_000;

/** The totals of spans of one trace, each of which has not been counted yet. */
export function tallySpans(traceId: string, spans: readonly PreparedSpan[]): TraceTotals {
  const services = new Map<string, number>();
  const streams = new Set<string>();
  const terms = new Set<string>();
  const [first] = spans;
  if (!first) throw new Error('a trace without spans');
  let [startNs, endNs, root] = [first.startNs, first.endNs, first];
  let [errors, events, conflicts] = [0, 0, 0];
  for (const span of spans) {
    const { domain, service, name, streamId } = span;
    startNs = earlier(startNs, span.startNs);
    endNs = later(endNs, later(span.endNs, span.startNs)); // some end before they start
    if (isEarlierRoot(rootOf(span), rootOf(root))) root = span;
    if (span.span.status === 2) errors += 1;
    if (domain?.kind === 'conflict') conflicts += 1;
    if (streamId !== null && domain?.kind) streams.add(streamId);
    if (domain?.kind)
      for (const other of domain.others) {
        streams.add(other.streamId);
        // A span is found by its first stream; by the others the trace is.
        terms.add(searchTerm('otherStream', other.streamId));
      }
    events += domain?.events ?? 0;
    services.set(service, (services.get(service) ?? 0) + 1);
    terms.add(searchTerm('operation', name));
    for (const type of domain?.eventTypes ?? []) terms.add(searchTerm('eventType', keepText(type)));
  }
  for (const service of services.keys()) terms.add(searchTerm('service', service));
  const { startNs: rootStartNs, ...rest } = rootOf(root);
  return {
    traceId,
    startNs,
    endNs,
    rootStartNs,
    ...rest,
    rootName: root.name,
    rootService: root.service,
    spans: spans.length,
    errors,
    events: Math.min(events, MOST_EVENTS),
    conflicts,
    ...cutServices(services),
    streams: cut(streams, MOST_STREAMS),
    terms: cut(terms, MOST_TERMS),
  };
}

/** The totals of spans of one trace that came in two parts. */
export function addTotals(one: TraceTotals, other: TraceTotals): TraceTotals {
  const services = new Map<string, number>();
  for (const totals of [one, other])
    for (const [index, service] of totals.services.entries())
      services.set(service, (services.get(service) ?? 0) + (totals.serviceSpans[index] ?? 0));
  const { hasRoot, rootStartNs, rootSpanId, rootName, rootService } = isEarlierRoot(
    { ...other, startNs: other.rootStartNs },
    { ...one, startNs: one.rootStartNs },
  )
    ? other
    : one;
  return {
    traceId: one.traceId,
    startNs: earlier(one.startNs, other.startNs),
    endNs: later(one.endNs, other.endNs),
    ...{ hasRoot, rootStartNs, rootSpanId, rootName, rootService },
    spans: one.spans + other.spans,
    errors: one.errors + other.errors,
    events: Math.min(one.events + other.events, MOST_EVENTS),
    conflicts: one.conflicts + other.conflicts,
    ...cutServices(services),
    streams: cut(new Set([...one.streams, ...other.streams]), MOST_STREAMS),
    terms: cut(new Set([...one.terms, ...other.terms]), MOST_TERMS),
  };
}

type Root = { readonly hasRoot: boolean; readonly startNs: bigint; readonly rootSpanId: string };

function rootOf({ span, startNs }: PreparedSpan): Root {
  return { hasRoot: span.parentSpanId === null, startNs, rootSpanId: span.spanId };
}

/** A root before a span that is none, then by start, then by id: the same for every order. */
function isEarlierRoot(one: Root, other: Root): boolean {
  if (one.hasRoot !== other.hasRoot) return one.hasRoot;
  if (one.startNs !== other.startNs) return one.startNs < other.startNs;
  return one.rootSpanId < other.rootSpanId;
}

function earlier(one: bigint, other: bigint): bigint {
  if (one < other) return one;
  return other;
}

function later(one: bigint, other: bigint): bigint {
  if (one > other) return one;
  return other;
}

function cut(names: ReadonlySet<string>, most: number): readonly string[] {
  return [...names].sort().slice(0, most);
}

function cutServices(services: ReadonlyMap<string, number>) {
  const names = cut(new Set(services.keys()), MOST_SERVICES);
  return { services: names, serviceSpans: names.map((name) => services.get(name) ?? 0) };
}
