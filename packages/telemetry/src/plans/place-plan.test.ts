import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PlanNode, parsePlan } from './parse-plan.ts';
import { placePlan } from './place-plan.ts';

const message = (plan: string, ms = 2) =>
  `duration: ${ms}.000 ms  plan:\n{ "Query Text": "select 1 /*x*/", "Plan": ${plan} }`;

const client = {
  traceId: 'a'.repeat(32),
  spanId: 'c'.repeat(16),
  startNs: 1_000_000n,
  endNs: 11_000_000n,
};

function place(root: PlanNode, durationMs: number) {
  let made = 0;
  const newSpanId = () => {
    made += 1;
    return made.toString(16).padStart(16, '0');
  };
  return placePlan({ text: '', durationMs, root }, { client, newSpanId });
}

test('a plan is read whole, its large numbers exactly', () => {
  const plan = parsePlan(
    message('{ "Node Type": "Result", "Plan Rows": 9007199254740993, "x": 1.5 }'),
  );
  expect(plan).toEqual({
    text: 'select 1 /*x*/',
    durationMs: 2,
    root: { 'Node Type': 'Result', 'Plan Rows': 9_007_199_254_740_993n, x: 1.5 },
  });
});

test('the identifier that Postgres adds to every plan is passed over', () => {
  const identifier = '\n  "Query Identifier": -9114141926183340517,';
  const text = JSON.stringify(`select 1 as "${identifier}"`);
  const plan = parsePlan(
    `duration: 1.5 ms  plan:\n{\n  "Query Text": ${text},${identifier}\n  "Plan": {"a": 1}\n}`,
  );
  expect(plan).toEqual({
    text: `select 1 as "${identifier}"`,
    durationMs: 1.5,
    root: { a: 1 },
  });
});

test.each([
  '',
  'duration: 1 ms',
  'duration: 1 ms  plan:\n{ "Query',
  message('[]'),
  message('null'),
])('%j is no plan', (text) => {
  expect(parsePlan(text)).toBeNull();
});

test('the whole stands in the middle of its statement, children in a row within it', () => {
  const scan = (name: string, ms: number): PlanNode => ({
    'Node Type': 'Seq Scan',
    'Relation Name': name,
    'Actual Total Time': ms,
    'Actual Loops': 2,
  });
  const root = {
    'Node Type': 'Hash Join',
    'Actual Total Time': 4,
    Plans: [scan('a', 1), scan('b', 0.5)],
  };
  const spans = place(root, 4);
  expect(spans.map(({ name, startNs, endNs }) => [name, startNs, endNs])).toEqual([
    ['Hash Join', 4_000_000n, 8_000_000n],
    ['Seq Scan a', 4_000_000n, 6_000_000n],
    ['Seq Scan b', 6_000_000n, 7_000_000n],
  ]);
  expect(spans[0]?.parentSpanId).toBe(client.spanId);
  expect(spans[2]?.parentSpanId).toBe(spans[0]?.spanId);
  expect(spans[1]?.attributes).toContainEqual(['hindsight.placed', true]);
});

test('nodes that never ran are left out', () => {
  const root = { 'Node Type': 'Append', Plans: [{ 'Node Type': 'Result', 'Actual Loops': 0 }] };
  expect(place(root, 1).map(({ name }) => name)).toEqual(['Append']);
});

test('no node leaves its parent, whatever Postgres says it took', () => {
  const planOf = (depth: number): fc.Arbitrary<PlanNode> =>
    fc.record({
      'Node Type': fc.constant('Result'),
      'Actual Total Time': fc.double({ min: -1, max: 1e6 }),
      'Actual Loops': fc.nat(1_000),
      Plans: fc.array(depth === 0 ? fc.constant({}) : planOf(depth - 1), { maxLength: 4 }),
    });
  fc.assert(
    fc.property(planOf(4), fc.double({ min: 0, max: 1e6, noNaN: true }), (root, durationMs) => {
      const spans = place(root, durationMs);
      const known = new Map([[client.spanId, { startNs: client.startNs, endNs: client.endNs }]]);
      for (const { spanId, parentSpanId, startNs, endNs } of spans) {
        const parent = known.get(parentSpanId ?? '');
        expect(parent && startNs >= parent.startNs && endNs <= parent.endNs).toBe(true);
        expect(startNs <= endNs).toBe(true);
        known.set(spanId, { startNs, endNs });
      }
      expect(spans.length).toBeLessThanOrEqual(200);
    }),
  );
});
