import type { SpanOutline } from '@hindsight/telemetry';

/** Spans whose parent is not among them stand at the top. */
const NONE = -1;

export type OrderedSpans = {
  readonly spans: readonly SpanOutline[];
  /** The place of each one’s parent in that order, -1 where it is not among them. */
  readonly parents: readonly number[];
};

/**
 * By start; of those that start together parents come before their children, then the longer ones.
 * Clocks of browsers and of Node tell whole milliseconds, so that many start together.
 */
export function orderSpans(unordered: readonly SpanOutline[]): OrderedSpans {
  const parents = findParents(unordered);
  const depths = measureDepths(parents);
  const order = unordered
    .map((span, index) => ({ span, index, depth: depths[index] ?? 0 }))
    .sort(
      (one, other) =>
        one.span.start - other.span.start ||
        one.depth - other.depth ||
        other.span.duration - one.span.duration ||
        (one.span.spanId < other.span.spanId ? -1 : 1),
    );
  const places = new Int32Array(unordered.length);
  for (const [place, { index }] of order.entries()) places[index] = place;
  return {
    spans: order.map(({ span }) => span),
    parents: order.map(({ index }) => placeOf(places, parents[index] ?? NONE)),
  };
}

function placeOf(places: Int32Array, index: number): number {
  return index === NONE ? NONE : (places[index] ?? NONE);
}

/** The index of each one’s parent. */
export function findParents(spans: readonly SpanOutline[]): Int32Array {
  const indexes = new Map(spans.map(({ spanId }, index) => [spanId, index]));
  return Int32Array.from(spans, ({ parentSpanId }) =>
    parentSpanId === null ? NONE : (indexes.get(parentSpanId) ?? NONE),
  );
}

/** How far each is from its top. Goes up the parents without recursion; a ring has no top, and is 0. */
export function measureDepths(parents: Int32Array): Int32Array {
  const depths = new Int32Array(parents.length).fill(NONE);
  const seenFrom = new Int32Array(parents.length).fill(NONE);
  const path: number[] = [];
  for (let index = 0; index < parents.length; index += 1) {
    let at = index;
    while (at !== NONE && depths[at] === NONE && seenFrom[at] !== index) {
      seenFrom[at] = index;
      path.push(at);
      at = parents[at] ?? NONE;
    }
    let depth = at === NONE ? NONE : (depths[at] ?? NONE);
    if (at !== NONE && depths[at] === NONE) {
      // Back at a span of this very path: a ring, from there on.
      for (const one of path.splice(path.indexOf(at))) depths[one] = 0;
      depth = 0;
    }
    for (let one = path.pop(); one !== undefined; one = path.pop()) {
      depth += 1;
      depths[one] = depth;
    }
  }
  return depths;
}
