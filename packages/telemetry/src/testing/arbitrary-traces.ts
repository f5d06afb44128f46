import fc from 'fast-check';
import type { Attributes, AttributeValue, Span, SpanKind, SpanStatus } from '../spans/span.ts';
import { makeSpan } from './make-span.ts';

const hostile = [
  '',
  '\0',
  '\ud800',
  '\udc00x',
  '__proto__',
  'constructor',
  '"',
  '\\',
  '{}',
  "'",
  'é',
  '😀',
  '\u001f',
  'x'.repeat(5_000),
];

const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...hostile),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

const { value } = fc.letrec<{ value: AttributeValue; pairs: Attributes }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    anyText,
    fc.double(),
    fc.integer(),
    fc.bigInt({ min: -(2n ** 64n), max: 2n ** 64n }),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.record({ members: tie('pairs') }),
  ),
  pairs: fc.array(fc.tuple(anyText, tie('value')), { maxLength: 3 }),
}));

export const anyAttributes: fc.Arbitrary<Attributes> = fc.array(fc.tuple(anyText, value), {
  maxLength: 4,
});

const spanId = (n: number) => (n + 1).toString(16).padStart(16, '0');
const time = fc.oneof(
  fc.bigInt({ min: 1_772_546_531_190_000_000n, max: 1_772_546_531_190_000_009n }),
  fc.constantFrom(0n, 1n, 2n ** 63n - 1n, 2n ** 64n - 1n),
);

const domain: fc.Arbitrary<Attributes> = fc
  .record({
    'hindsight.stream.id': fc.oneof(fc.constantFrom('account-1', 'account-2'), anyText),
    'hindsight.stream.version.before': fc.oneof(fc.nat({ max: 5 }), value),
    'hindsight.stream.version.after': fc.oneof(fc.nat({ max: 9 }), value),
    'hindsight.event.types': fc.oneof(fc.constant(['Deposited', 'Withdrawn']), value),
    'hindsight.conflict': fc.oneof(fc.boolean(), value),
    events_count: fc.oneof(fc.nat({ max: 3 }), value),
  })
  .map((given) => Object.entries(given));

const names = fc.oneof(
  fc.constantFrom('event_store.append_events', 'event_store.load_events', 'command.deposit'),
  anyText,
);

/** Spans of one trace, each with an id of its own; parents are among them, missing or in a ring. */
export function arbitraryTrace(traceId: string, most = 12): fc.Arbitrary<readonly Span[]> {
  const one = fc.record({
    id: fc.nat({ max: 20 }),
    parent: fc.option(fc.nat({ max: 25 })),
    name: names,
    service: fc.oneof(fc.constantFrom('hindsight', 'hindsight-console'), anyText),
    kind: fc.constantFrom<SpanKind>(0, 1, 2, 3, 4, 5),
    status: fc.constantFrom<SpanStatus>(0, 1, 2),
    statusMessage: fc.option(anyText),
    startNs: time,
    endNs: time,
    own: anyAttributes,
    domain: fc.option(domain),
    resource: anyAttributes,
    links: fc.array(fc.record({ id: fc.nat({ max: 20 }), attributes: anyAttributes }), {
      maxLength: 2,
    }),
    events: fc.array(fc.record({ name: anyText, timeNs: time, attributes: anyAttributes }), {
      maxLength: 2,
    }),
  });
  return fc
    .uniqueArray(one, { minLength: 1, maxLength: most, selector: ({ id }) => id })
    .map((spans) =>
      spans.map(({ id, parent, own, domain: told, links, ...span }) =>
        makeSpan({
          ...span,
          traceId,
          spanId: spanId(id),
          parentSpanId: parent === null ? null : spanId(parent),
          attributes: [...own, ...(told ?? [])],
          links: links.map((link) => ({
            traceId,
            spanId: spanId(link.id),
            attributes: link.attributes,
          })),
        }),
      ),
    );
}
