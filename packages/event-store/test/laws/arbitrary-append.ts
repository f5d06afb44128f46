import type { NewEvent } from '@hindsight/event-store';
import fc from 'fast-check';

/** JSON that is often changed on the way: it must come back text for text. */
const hostileJson = fc.constantFrom(
  '{}',
  '[]',
  'null',
  '-0',
  '1e400',
  '9007199254740993',
  '123456789012345678901234567890.10',
  '{"__proto__":{"admin":true},"constructor":1,"toString":null}',
  '{"a":1,"a":2}',
  ' { "b" : 1 ,\n"a":\t2 } ',
  '"\\u0000"',
  '{"half":"\\ud800","whole":"\\ud83d\\ude00"}',
  '"\u007f\u0080\u2028\ufeff😀"',
  '"\\u001e\\u001f\\\\x1e"',
  `"${'long '.repeat(40_000)}"`,
  `${'['.repeat(1_000)}${']'.repeat(1_000)}`,
);

const json = fc.oneof(
  { weight: 2, arbitrary: hostileJson },
  { weight: 3, arbitrary: fc.json({ maxDepth: 2 }) },
);

const name = fc.oneof(
  fc.constantFrom(
    'Noted',
    'noted',
    'Änderung erfaßt',
    '记录/😀',
    "'; drop table x --",
    '%_\\',
    'x'.repeat(512),
  ),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(isName),
);

function isName(text: string): boolean {
  return !/\p{Cc}/u.test(text) && text.isWellFormed() && Buffer.byteLength(text) <= 512;
}

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length });

const occurredAt = fc
  .tuple(
    fc.date({
      min: new Date('0001-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    }),
    fc.integer({ min: 0, max: 999_999 }),
  )
  .map(
    ([date, micros]) => `${date.toISOString().slice(0, 19)}.${String(micros).padStart(6, '0')}Z`,
  );

const isGiven = { freq: 3, nil: undefined };

export const newEvent: fc.Arbitrary<NewEvent> = fc.record({
  type: name,
  data: json,
  metadata: fc.option(json, isGiven),
  schemaVersion: fc.option(fc.integer({ min: 1, max: 2 ** 31 - 1 }), isGiven),
  occurredAt: fc.option(occurredAt, isGiven),
  correlationId: fc.option(name, isGiven),
  causationId: fc.option(name, isGiven),
  actor: fc.option(name, isGiven),
  traceId: fc.option(hex(32), isGiven),
  spanId: fc.option(hex(16), isGiven),
});

/** Which version to expect: one of the words, or the stream’s own and so much more or less. */
export type Expectation = 'any' | 'none' | { readonly offset: number };

const expectation: fc.Arbitrary<Expectation> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Expectation>('any') },
  { weight: 1, arbitrary: fc.constant<Expectation>('none') },
  { weight: 4, arbitrary: fc.constant<Expectation>({ offset: 0 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Expectation>({ offset: -1 }, { offset: 1 }, { offset: 2 ** 40 }),
  },
);

export type AppendPlan = {
  readonly parts: readonly {
    readonly stream: number;
    readonly expectation: Expectation;
    readonly events: readonly NewEvent[];
  }[];
  readonly givenIds: boolean;
};

export const STREAMS = 5;

const plan: fc.Arbitrary<AppendPlan> = fc.record({
  parts: fc.uniqueArray(
    fc.record({
      stream: fc.integer({ min: 0, max: STREAMS - 1 }),
      expectation,
      events: fc.array(newEvent, { minLength: 1, maxLength: 4 }),
    }),
    { minLength: 1, maxLength: 3, selector: (part) => part.stream },
  ),
  givenIds: fc.boolean(),
});

export type Step =
  | { readonly kind: 'append'; readonly plan: AppendPlan }
  | { readonly kind: 'transaction'; readonly plan: AppendPlan; readonly end: 'commit' | 'rollback' }
  | { readonly kind: 'repeat'; readonly which: number; readonly change: 'none' | 'data' | 'fewer' }
  | { readonly kind: 'at once'; readonly plans: readonly AppendPlan[] }
  | { readonly kind: 'refused'; readonly data: string }
  | { readonly kind: 'index' };

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('append' as const), plan }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('transaction' as const),
      plan,
      end: fc.constantFrom('commit' as const, 'rollback' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('repeat' as const),
      which: fc.nat(),
      change: fc.constantFrom('none' as const, 'none' as const, 'data' as const, 'fewer' as const),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('at once' as const),
      plans: fc.array(plan, { minLength: 2, maxLength: 8 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('refused' as const),
      data: fc.constantFrom(
        '',
        'nonsense',
        '{',
        '"\ud800"',
        '"\u0000"',
        '\ufeff{}',
        "{'a':1}",
        'NaN',
      ),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'index' }) },
);
