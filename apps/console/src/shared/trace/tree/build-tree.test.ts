import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTrace } from '../testing/arbitrary-trace.ts';
import { buildTestTrace, type TestSpan } from '../testing/build-test-trace.ts';
import { buildTree } from './build-tree.ts';

const ms = 1_000_000;

test('every span stands at one place, below its parent, and what is below it comes at once', () => {
  fc.assert(
    fc.property(arbitraryTrace, (trace) => {
      const tree = buildTree(trace);
      const { count, order, place, after, parent, depth } = tree;
      expect([...order].toSorted((one, other) => one - other)).toEqual(
        Array.from({ length: count }, (_, node) => node),
      );
      for (let node = 0; node < count; node++) {
        const at = place[node] ?? -1;
        expect(order[at]).toBe(node);
        const up = parent[node] ?? -1;
        expect(depth[node]).toBe(up < 0 ? 0 : (depth[up] ?? 0) + 1);
        if (up < 0) continue;
        expect(at).toBeGreaterThan(place[up] ?? 0);
        expect(after[at]).toBeLessThanOrEqual(after[place[up] ?? 0] ?? 0);
      }
    }),
  );
});

test('only circles and missing parents take a span from the parent it names', () => {
  fc.assert(
    fc.property(arbitraryTrace, (trace) => {
      const { parent, cut, spans, absent } = buildTree(trace);
      for (let node = 0; node < spans; node++) {
        const told = trace.columns.parent[node] ?? -1;
        const isSpan = told >= 0 && told < spans;
        if (cut.has(node)) expect(parent[node]).toBe(-1);
        else if (isSpan || told === -1) expect(parent[node]).toBe(told);
        else expect(absent[(parent[node] ?? 0) - spans]).toBeDefined();
      }
    }),
  );
});

test('errors and late ends are told to every ancestor', () => {
  fc.assert(
    fc.property(arbitraryTrace, (trace) => {
      const { order, place, after, errorsBelow, lastEnd, end, count } = buildTree(trace);
      for (let node = 0; node < count; node++) {
        const at = place[node] ?? 0;
        const below = [...order.subarray(at + 1, after[at])];
        expect(errorsBelow[node]).toBe(
          below.filter((other) => trace.columns.status[other] === 2).length,
        );
        expect(lastEnd[node]).toBe(Math.max(...[node, ...below].map((other) => end[other] ?? 0)));
      }
    }),
  );
});

test('a parent that is not stored is shown as one, over all of its children', () => {
  const tree = buildTree(
    buildTestTrace([
      { parent: 'aaaaaaaaaaaaaaaa', start: 2, duration: 3 },
      { parent: 'aaaaaaaaaaaaaaaa', start: 4, duration: 6 },
      { parent: 'bbbbbbbbbbbbbbbb', start: 1, duration: 1 },
    ]),
  );
  expect(tree.absent).toEqual(['aaaaaaaaaaaaaaaa', 'bbbbbbbbbbbbbbbb']);
  expect([...tree.order]).toEqual([4, 2, 3, 0, 1]);
  expect([tree.start[3], tree.end[3]]).toEqual([2, 10]);
});

test('a circle opens at its first span, and what hangs on it stays there', () => {
  const tree = buildTree(
    buildTestTrace([{ parent: 2 }, { parent: 0 }, { parent: 1 }, { parent: 1 }]),
  );
  expect([...tree.cut]).toEqual([0]);
  expect([...tree.order]).toEqual([0, 1, 2, 3]);
  expect([...buildTree(buildTestTrace([{ parent: 0 }])).cut]).toEqual([0]);
});

test('spans with one id are all there and known as twins', () => {
  const twin = { id: '00f067aa0ba902b7' };
  const tree = buildTree(buildTestTrace([twin, { parent: 0 }, twin]));
  expect([...tree.twins]).toEqual([0, 2]);
  expect(tree.count).toBe(3);
});

const call = (server: TestSpan): readonly TestSpan[] => [
  { service: 'browser', kind: 3, start: 0, duration: 100 * ms },
  { service: 'server', kind: 2, parent: 0, duration: 60 * ms, ...server },
  { service: 'server', parent: 1, start: (server.start ?? 0) + 10 * ms, duration: 5 * ms },
];

test('a clock that is behind is moved, for all spans of that service', () => {
  const tree = buildTree(buildTestTrace(call({ start: -3000 * ms })));
  expect([...tree.clockShift]).toEqual([0, 3020 * ms]);
  expect([...tree.start]).toEqual([0, 20 * ms, 30 * ms]);
  expect([tree.from, tree.to]).toEqual([0, 100 * ms]);
});

test('a clock that is ahead is moved back, one that may be right is not touched', () => {
  expect([...buildTree(buildTestTrace(call({ start: 700 * ms }))).clockShift]).toEqual([
    0,
    -680 * ms,
  ]);
  expect([...buildTree(buildTestTrace(call({ start: 30 * ms }))).clockShift]).toEqual([0, 0]);
  expect([...buildTree(buildTestTrace(call({ start: -1 * ms }))).clockShift]).toEqual([0, 0]);
});

test('work that goes on after its cause has ended is no sign of a wrong clock', () => {
  const spans = [
    { service: 'server', kind: 4, duration: 5 * ms },
    { service: 'mailer', kind: 5, parent: 0, start: 9000 * ms, duration: 20 * ms },
  ];
  const tree = buildTree(buildTestTrace(spans));
  expect([...tree.clockShift]).toEqual([0, 0]);
  expect(tree.lastEnd[0]).toBe(9020 * ms);
});

test('no span of a service whose clock was moved begins before the one that caused it', () => {
  fc.assert(
    fc.property(fc.integer({ min: -10_000, max: 10_000 }), (skewMs) => {
      const tree = buildTree(buildTestTrace(call({ start: skewMs * ms })));
      expect(tree.start[1]).toBeGreaterThanOrEqual((tree.start[0] ?? 0) - 2 * ms);
      expect(tree.end[1]).toBeLessThanOrEqual((tree.end[0] ?? 0) + 2 * ms);
    }),
  );
});

test('a chain of a hundred thousand spans is a tree like any other', () => {
  const spans = Array.from({ length: 100_000 }, (_, index) => ({
    parent: index - 1,
    start: index,
    duration: 200_000 - 2 * index,
  }));
  const tree = buildTree(buildTestTrace(spans));
  expect(tree.depth[99_999]).toBe(99_999);
  expect(tree.after[0]).toBe(100_000);
  expect(
    buildTree(
      buildTestTrace(
        spans.map((span, index) => ({
          ...span,
          parent: index === 0 ? 99_999 : index - 1,
        })),
      ),
    ).cut,
  ).toEqual(new Set([0]));
});

test('a trace without spans is a tree without nodes', () => {
  const { count, from, to } = buildTree(buildTestTrace([]));
  expect([count, from, to]).toEqual([0, 0, 0]);
});
