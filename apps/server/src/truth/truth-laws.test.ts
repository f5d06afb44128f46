import {
  beginning,
  beginTruth,
  extendTruth,
  type FoldEvent,
  fold,
  type Json,
  openInterval,
  type TruthInterval,
} from '@hindsight/history';
import { account, generateHistory } from '@hindsight/samples';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileRule } from './compile-rule.ts';

type Asked = { readonly state: Json; readonly previous: Json; readonly event: FoldEvent };
type Pair = { readonly cel: string; readonly holds: (asked: Asked) => boolean };

/** Accounts of the sample’s own past. */
function pastAccounts(): FoldEvent[][] {
  const streams = new Map<string, FoldEvent[]>();
  const now = new Date('2026-03-01T00:00:00Z');
  for (const event of generateHistory({ seed: 11, now, streams: 60, events: 3_000 })) {
    if (!event.streamId.startsWith('account-')) continue;
    const events = streams.get(event.streamId) ?? [];
    events.push({
      version: events.length + 1,
      type: event.type,
      schemaVersion: event.schemaVersion ?? 1,
      data: JSON.parse(event.data),
      recordedAt: event.recordedAt,
      occurredAt: event.occurredAt ?? null,
    });
    streams.set(event.streamId, events);
  }
  return [...streams.values()];
}

const accounts = pastAccounts();

/** Members of any object; what is not there is undefined, which is no number. */
function read(value: Json, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((part, key) => Reflect.get(Object(part), key), value);
}

const cents = (state: Json): number => Number(read(state, 'balanceCents'));

const simple: fc.Arbitrary<Pair> = fc.oneof(
  fc.integer({ min: -1, max: 200_000 }).map((limit) => ({
    cel: `state.balanceCents < ${limit}`,
    holds: ({ state }: Asked) => cents(state) < limit,
  })),
  fc.integer({ min: 2, max: 9 }).map((divisor) => ({
    cel: `state.balanceCents % ${divisor} == 0`,
    holds: ({ state }: Asked) => cents(state) % divisor === 0,
  })),
  fc.integer({ min: 1, max: 50_000 }).map((step) => ({
    cel: `state.balanceCents - previous.balanceCents > ${step}`,
    holds: ({ state, previous }: Asked) => cents(state) - cents(previous) > step,
  })),
  fc.integer({ min: 0, max: 500_000 }).map((limit) => ({
    cel: `state.totals.depositedCents + 1 > ${limit}`,
    holds: ({ state }: Asked) => Number(read(state, 'totals', 'depositedCents')) + 1 > limit,
  })),
  fc.constantFrom('MoneyDeposited', 'MoneyWithdrawn', 'AccountFrozen').map((type) => ({
    cel: `event.type == "${type}"`,
    holds: ({ event }: Asked) => event.type === type,
  })),
  fc.constantFrom('active', 'frozen', 'closed').map((status) => ({
    cel: `state.status == "${status}"`,
    holds: ({ state }: Asked) => read(state, 'status') === status,
  })),
);

const { rule } = fc.letrec<{ rule: Pair }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    simple,
    tie('rule').map(({ cel, holds }) => ({
      cel: `!(${cel})`,
      holds: (asked: Asked) => !holds(asked),
    })),
    fc.tuple(tie('rule'), tie('rule')).map(([a, b]) => ({
      cel: `(${a.cel}) && (${b.cel})`,
      holds: (asked: Asked) => a.holds(asked) && b.holds(asked),
    })),
    fc.tuple(tie('rule'), tie('rule')).map(([a, b]) => ({
      cel: `(${a.cel}) || (${b.cel})`,
      holds: (asked: Asked) => a.holds(asked) || b.holds(asked),
    })),
  ),
}));

function findIntervals(cel: string, events: readonly FoldEvent[], size: number) {
  const bound = compileRule(cel).bind(account);
  const intervals: TruthInterval[] = [];
  let reached = beginTruth(account.reducer);
  for (let from = 0; from < events.length; from += size) {
    const next = extendTruth(account.reducer, bound, reached, events.slice(from, from + size));
    reached = next.reached;
    intervals.push(...next.ended);
  }
  const open = openInterval(reached);
  expect(reached.unknown).toBeNull();
  return open ? [...intervals, open] : intervals;
}

test('CEL over the sample’s accounts says at every version what JavaScript says', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...accounts),
      rule,
      fc.integer({ min: 1, max: 40 }),
      (events, { cel, holds }, size) => {
        let previous: Json = account.reducer.initial;
        let start = beginning(account.reducer);
        const expected = events.flatMap((event) => {
          start = fold(account.reducer, start, [event]);
          const asked = { state: start.state, previous, event };
          previous = start.state;
          return holds(asked) ? [event.version] : [];
        });
        const found = findIntervals(cel, events, size).flatMap(({ fromVersion, toVersion }) =>
          Array.from({ length: toVersion - fromVersion + 1 }, (_, n) => fromVersion + n),
        );
        expect(found).toEqual(expected);
      },
    ),
    { numRuns: 500 },
  );
});
