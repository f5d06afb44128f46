import * as fc from 'fast-check';
import type { Attributes, AttributeValue, Span } from '../spans/span.ts';

const text = fc
  .string({ unit: 'binary', maxLength: 20 })
  .filter((value) => value.isWellFormed() && !value.includes('\0'));
const id = (digits: number) =>
  fc
    .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: digits, maxLength: digits })
    .filter((value) => /[^0]/.test(value));
const key = fc.oneof(
  text.filter((value) => value !== ''),
  fc.constantFrom('__proto__', 'constructor', 'toString', 'service.name', 'a'),
);
const time = fc.bigInt({ min: 1n, max: 2n ** 62n });
const count = fc.nat({ max: 2 ** 31 - 1 });

const { value } = fc.letrec<{ value: AttributeValue; pairs: Attributes }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    text,
    fc.maxSafeInteger(),
    fc
      .bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
      .filter((whole) => !Number.isSafeInteger(Number(whole))),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.record({ members: tie('pairs') }),
  ),
  pairs: fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }),
}));

const attributes: fc.Arbitrary<Attributes> = fc.array(fc.tuple(key, value), { maxLength: 5 });

/** Any span that can be kept as it is. */
const arbitrarySpan: fc.Arbitrary<Span> = fc
  .record({
    traceId: id(32),
    spanId: id(16),
    parentSpanId: fc.option(id(16)),
    name: text,
    scope: fc.constantFrom('', 'library', 'other'),
    kind: fc.constantFrom(0, 1, 2, 3, 4, 5),
    status: fc.constantFrom(0, 1, 2),
    statusMessage: fc.option(text.filter((message) => message !== '')),
    startNs: time,
    lasted: fc.bigInt({ min: 0n, max: 2n ** 60n }),
    attributes,
    events: fc.array(fc.record({ name: text, timeNs: time, attributes }), { maxLength: 3 }),
    links: fc.array(fc.record({ traceId: id(32), spanId: id(16), attributes }), { maxLength: 3 }),
    dropped: fc.record({ attributes: count, events: count, links: count }),
  })
  .map(({ lasted, ...span }) => ({
    ...span,
    service: 'unknown_service',
    endNs: span.startNs + lasted,
    resource: [],
  }));

/** The spans of some senders, those of one sharing their resource as decoded spans do. */
export const arbitrarySpans: fc.Arbitrary<readonly Span[]> = fc
  .array(fc.tuple(fc.array(arbitrarySpan, { maxLength: 4 }), fc.string({ maxLength: 5 })), {
    maxLength: 3,
  })
  .map((senders) =>
    senders.flatMap(([spans, name]) => {
      const service = `service-${name.replaceAll('\0', '')}`;
      const resource: Attributes = [['service.name', service]];
      return spans
        .toSorted((one, other) => one.scope.localeCompare(other.scope))
        .map((span) => ({ ...span, service, resource }));
    }),
  );
