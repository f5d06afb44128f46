import type { SpanOutline } from '@hindsight/telemetry';

/** Spans whose parent is not among them, or is themselves, stand at the top. */
const NONE = -1;

/**
 * By start; of those that start together parents come before their children, then the longer ones.
 * Clocks of browsers and of Node tell whole milliseconds, so that many start together.
 */
export function orderSpans(spans: readonly SpanOutline[]): readonly SpanOutline[] {
  const depths = measureDepths(spans);
  return spans
    .map((span, index) => ({ span, depth: depths[index] ?? 0 }))
    .sort(
      (one, other) =>
        one.span.start - other.span.start ||
        one.depth - other.depth ||
        other.span.duration - one.span.duration ||
        (one.span.spanId < other.span.spanId ? -1 : 1),
    )
    .map(({ span }) => span);
}

/** How far each is from its top. Goes up the parents without recursion; a ring has no top, and is 0. */
export function measureDepths(spans: readonly SpanOutline[]): readonly number[] {
  const places = new Map(spans.map(({ spanId }, index) => [spanId, index]));
  const parents = spans.map(({ parentSpanId }) =>
    parentSpanId === null ? NONE : (places.get(parentSpanId) ?? NONE),
  );
  const depths = new Array<number>(spans.length).fill(NONE);
  const seenFrom = new Array<number>(spans.length).fill(NONE);
  for (let index = 0; index < spans.length; index += 1) {
    const path: number[] = [];
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
    for (const one of path.toReversed()) {
      depth += 1;
      depths[one] = depth;
    }
  }
  return depths;
}
