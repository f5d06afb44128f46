import { spanMarks } from '@hindsight/contract';
import type { OutlinedTrace, SpanOutline } from '@hindsight/telemetry';
import { orderSpans } from './order-spans.ts';

const NO_PARENT = -1;
const PARENT_NOT_STORED = -2;
const toldMarks = 255;
const mostDomain = 1_000;

/** A trace as columns, its spans in order. */
export function buildTraceColumns({ summary, spans: unordered }: OutlinedTrace) {
  const { spans, parents } = orderSpans(unordered);
  const names = new Index();
  const services = new Index();
  const parent = spans.map(({ parentSpanId }, index) => {
    if (parentSpanId === null) return NO_PARENT;
    const place = parents[index] ?? PARENT_NOT_STORED;
    return place < 0 ? PARENT_NOT_STORED : place;
  });
  return {
    traceId: summary.traceId,
    startNs: String(summary.startNs),
    durationNs: Number(summary.endNs - summary.startNs),
    spans: summary.spans,
    isWhole: spans.length === summary.spans,
    revision: revisionOf(summary),
    columns: {
      spanId: spans.map(({ spanId }) => spanId),
      parent,
      start: spans.map(({ start }) => start),
      duration: spans.map(({ duration }) => duration),
      name: spans.map(({ name }) => names.of(name)),
      service: spans.map(({ service }) => services.of(service)),
      kind: spans.map(({ kind }) => kind),
      status: spans.map(({ status }) => status),
      marks: spans.map(({ marks }) => marks & toldMarks),
    },
    names: names.texts,
    services: services.texts,
    missingParents: parent.flatMap((place, index) => {
      const parentSpanId = spans[index]?.parentSpanId ?? null;
      return place === PARENT_NOT_STORED && parentSpanId !== null ? [{ index, parentSpanId }] : [];
    }),
    domain: listDomain(spans),
  };
}

/** Spans only ever come; a trace that was let go and comes again ends at another time. */
export function revisionOf({ spans, endNs }: OutlinedTrace['summary']): string {
  return `${spans}-${endNs}`;
}

function listDomain(spans: readonly SpanOutline[]) {
  const domain = spans.flatMap((span, index) => {
    const kind = kindOf(span.marks);
    if (kind === null || span.streamId === null) return [];
    const { streamId, versionBefore, versionAfter } = span;
    return [{ index, kind, streamId, fromVersion: versionBefore, toVersion: versionAfter }];
  });
  return domain.slice(0, mostDomain);
}

function kindOf(marks: number): 'append' | 'load' | 'conflict' | null {
  if (marks & spanMarks.conflict) return 'conflict';
  if (marks & spanMarks.append) return 'append';
  return marks & spanMarks.load ? 'load' : null;
}

class Index {
  readonly texts: string[] = [];
  readonly #places = new Map<string, number>();

  of(text: string): number {
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }
}
