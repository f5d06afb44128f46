import { marks, type SpanOutline } from '@hindsight/telemetry';

/**
 * Where the time of a trace went. The trace is that of one span: the farthest span above it that is
 * stored, and all that is below that one. Every moment of the top span’s time belongs to the deepest
 * span that ran then (of equally deep ones to the one that started last), and through it to a layer,
 * so the layers always add up to the whole. A span without a layer of its own is in its parent’s.
 * Another machine’s clock may be off: a server’s span that does not fit into the client’s span above
 * it is moved, with all below it, to the middle of it.
 */
export type LatencySplit = {
  readonly totalNs: number;
  readonly browserNs: number;
  readonly serverNs: number;
  readonly storeNs: number;
  readonly databaseNs: number;
};

type Layer = 'browser' | 'server' | 'store' | 'database';
type Placed = {
  readonly span: SpanOutline;
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly layer: Layer;
};

const SERVER = 2;
const CLIENT = 3;
const browserService = 'hindsight-console';

/** Null when the span is not among them. */
export function splitLatency(spans: readonly SpanOutline[], spanId: string): LatencySplit | null {
  const byId = new Map(spans.map((span) => [span.spanId, span]));
  const own = byId.get(spanId);
  if (!own) return null;
  const top = findTop(byId, own);
  const placed = placeBelow(spans, top);
  const totals = paint(placed, top.start, top.start + top.duration);
  return {
    totalNs: top.duration,
    browserNs: totals.browser,
    serverNs: totals.server,
    storeNs: totals.store,
    databaseNs: totals.database,
  };
}

function findTop(byId: ReadonlyMap<string, SpanOutline>, own: SpanOutline): SpanOutline {
  const seen = new Set<SpanOutline>();
  let top = own;
  while (top.parentSpanId !== null && !seen.has(top)) {
    seen.add(top);
    top = byId.get(top.parentSpanId) ?? top;
  }
  return top;
}

/** The top and all below it, each once, however they hang together. */
function placeBelow(spans: readonly SpanOutline[], top: SpanOutline): readonly Placed[] {
  const children = Map.groupBy(spans, ({ parentSpanId }) => parentSpanId);
  const seen = new Set([top]);
  const placed: Placed[] = [place(top, null)];
  for (let next = 0; next < placed.length; next += 1) {
    const parent = placed[next];
    if (!parent) break;
    for (const child of children.get(parent.span.spanId) ?? []) {
      if (seen.has(child)) continue;
      seen.add(child);
      placed.push(place(child, parent));
    }
  }
  return placed;
}

function place(span: SpanOutline, parent: Placed | null): Placed {
  const start = span.start + (parent === null ? 0 : shiftOf(span, parent));
  return {
    span,
    start,
    end: start + span.duration,
    depth: parent === null ? 0 : parent.depth + 1,
    layer: layerOf(span) ?? parent?.layer ?? 'server',
  };
}

/** What moves a span: its parent’s own move, and its clock when that is another’s. */
function shiftOf(span: SpanOutline, parent: Placed): number {
  const moved = parent.start - parent.span.start;
  const isOtherClock =
    span.kind === SERVER && parent.span.kind === CLIENT && span.service !== parent.span.service;
  const start = span.start + moved;
  const fits = start >= parent.start && start + span.duration <= parent.end;
  if (!isOtherClock || fits) return moved;
  const room = Math.max(0, parent.span.duration - span.duration);
  return parent.start + room / 2 - span.start;
}

function layerOf({ service, name, kind, marks: bits }: SpanOutline): Layer | null {
  if (service === browserService) return 'browser';
  if (bits & marks.database) return 'database';
  if (/^(event_store|snapshot_store)\./.test(name)) return 'store';
  return kind === SERVER || /^(command|query)\./.test(name) ? 'server' : null;
}

/** From the deepest span up, each takes of its time what none below it has taken. */
function paint(placed: readonly Placed[], from: number, to: number) {
  const totals = { browser: 0, server: 0, store: 0, database: 0 };
  const edges = [...new Set(placed.flatMap(({ start, end }) => [clip(start), clip(end)]))].sort(
    (one, other) => one - other,
  );
  const places = new Map(edges.map((edge, index) => [edge, index]));
  const free = edges.map((_, index) => index); // the next part that nobody has taken
  const inOrder = placed.toSorted(
    (one, other) => other.depth - one.depth || other.start - one.start,
  );
  for (const { start, end, layer } of inOrder) {
    const last = places.get(clip(end)) ?? 0;
    for (let part = firstFree(places.get(clip(start)) ?? 0); part < last; part = firstFree(part)) {
      totals[layer] += (edges[part + 1] ?? 0) - (edges[part] ?? 0);
      free[part] = part + 1;
    }
  }
  return totals;

  function clip(time: number): number {
    return Math.min(Math.max(time, from), to);
  }

  function firstFree(part: number): number {
    let at = part;
    while (at < free.length && free[at] !== at) {
      const next = free[at] ?? at;
      free[at] = free[next] ?? next;
      at = next;
    }
    return at;
  }
}
