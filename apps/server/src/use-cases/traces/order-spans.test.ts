import type { SpanOutline } from '@hindsight/telemetry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findParents, measureDepths, orderSpans } from './order-spans.ts';

const outline = (id: number, parent: number | null, start = 0, duration = 1): SpanOutline => ({
  spanId: id.toString(16).padStart(16, '0'),
  parentSpanId: parent === null ? null : parent.toString(16).padStart(16, '0'),
  start,
  duration,
  name: 'n',
  service: 's',
  kind: 1,
  status: 0,
  marks: 0,
  streamId: null,
  versionBefore: null,
  versionAfter: null,
  eventsFolded: null,
});

const anySpans = fc
  .array(fc.record({ parent: fc.option(fc.nat({ max: 25 })), start: fc.nat({ max: 3 }) }), {
    maxLength: 20,
  })
  .chain((given) =>
    fc.shuffledSubarray(
      given.map(({ parent, start }, id) => outline(id, parent, start)),
      { minLength: given.length },
    ),
  );

/** All above a span, itself last when it is in a ring. */
function ancestors(spans: readonly SpanOutline[], span: SpanOutline): ReadonlySet<string> {
  const above = new Set<string>();
  for (let at = span.parentSpanId; at !== null && !above.has(at); ) {
    const parent = spans.find(({ spanId }) => spanId === at);
    if (!parent) break;
    above.add(at);
    at = parent.parentSpanId;
  }
  return above;
}

test('all spans, by start, parents before the children that start with them', () => {
  fc.assert(
    fc.property(anySpans, (spans) => {
      const { spans: ordered, parents } = orderSpans(spans);
      for (const [index, span] of ordered.entries()) {
        const parent = ordered[parents[index] ?? -1];
        const isAmong = spans.some(({ spanId }) => spanId === span.parentSpanId);
        expect(parent?.spanId ?? null).toBe(isAmong ? span.parentSpanId : null);
      }
      expect(new Set(ordered)).toEqual(new Set(spans));
      expect(ordered).toHaveLength(spans.length);
      for (const [index, span] of ordered.entries()) {
        const before = ordered[index - 1];
        if (before) expect(before.start).toBeLessThanOrEqual(span.start);
        const above = ancestors(spans, span);
        if (above.has(span.spanId)) continue;
        for (const [place, other] of ordered.entries()) {
          const isAbove = above.has(other.spanId) && other.start === span.start;
          if (isAbove && !ancestors(spans, other).has(other.spanId))
            expect(place).toBeLessThan(index);
        }
      }
      expect(orderSpans(spans.toReversed())).toEqual({ spans: ordered, parents });
    }),
  );
});

test('depths: a top, a child, an orphan, a ring and what hangs on it', () => {
  const spans = [
    outline(1, null),
    outline(2, 1),
    outline(3, 99),
    outline(4, 5),
    outline(5, 4),
    outline(6, 5),
    outline(7, 7),
  ];
  expect([...measureDepths(findParents(spans))]).toEqual([0, 1, 0, 0, 0, 1, 0]);
});

test.each([
  ['down', (n: number) => (n === 0 ? null : n - 1)],
  ['up', (n: number) => (n === 99_999 ? null : n + 1)],
  ['in a ring', (n: number) => (n + 1) % 100_000],
])('a chain of a hundred thousand %s ends', (_, parentOf) => {
  const spans = Array.from({ length: 100_000 }, (_, n) => outline(n, parentOf(n)));
  expect(orderSpans(spans).spans).toHaveLength(100_000);
});
