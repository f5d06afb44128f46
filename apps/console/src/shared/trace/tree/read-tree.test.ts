import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTrace } from '../testing/arbitrary-trace.ts';
import { buildTestTrace } from '../testing/build-test-trace.ts';
import { buildTree } from './build-tree.ts';
import { collapseAll, collapseOne, expandOne, reveal, toggleCollapsed } from './collapse.ts';
import { findCriticalPath } from './critical-path.ts';
import { findSpans, showFound } from './find-spans.ts';
import { listContributors } from './list-contributors.ts';
import { listRows } from './list-rows.ts';
import { selfTimes } from './self-times.ts';
import type { TraceTree } from './trace-tree.ts';

const nothing: ReadonlySet<number> = new Set();

function ancestorsOf(tree: TraceTree, node: number): readonly number[] {
  const found: number[] = [];
  for (let up = tree.parent[node] ?? -1; up >= 0; up = tree.parent[up] ?? -1) found.push(up);
  return found;
}

const treeAndNodes = arbitraryTrace.chain((trace) => {
  const tree = buildTree(trace);
  const nodes = Array.from({ length: tree.count }, (_, node) => node);
  return fc.record({ tree: fc.constant(tree), chosen: fc.subarray(nodes) });
});

test('what is seen is what has no collapsed ancestor', () => {
  fc.assert(
    fc.property(treeAndNodes, ({ tree, chosen }) => {
      const collapsed = new Set(chosen);
      const seen = [...tree.order].filter(
        (node) => !ancestorsOf(tree, node).some((up) => collapsed.has(up)),
      );
      expect([...listRows(tree, collapsed)]).toEqual(seen);
    }),
  );
});

test('when the rest is hidden, all that leads to what was found is still there', () => {
  fc.assert(
    fc.property(treeAndNodes, ({ tree, chosen }) => {
      const rows = new Set(listRows(tree, nothing, showFound(tree, Int32Array.from(chosen))));
      for (const node of chosen) {
        expect(rows.has(node)).toBe(true);
        for (const up of ancestorsOf(tree, node)) expect(rows.has(up)).toBe(true);
      }
      for (const row of rows) {
        const leads = chosen.some((node) => node === row || ancestorsOf(tree, node).includes(row));
        expect(leads).toBe(true);
      }
    }),
  );
});

test('opening level by level ends with all, closing level by level with the roots', () => {
  fc.assert(
    fc.property(arbitraryTrace, (trace) => {
      const tree = buildTree(trace);
      const roots = [...tree.parent].filter((up) => up < 0).length;
      let collapsed = collapseAll(tree);
      expect(listRows(tree, collapsed).length).toBe(roots);
      for (let step = 0; step <= tree.count; step++) collapsed = expandOne(tree, collapsed);
      expect(listRows(tree, collapsed).length).toBe(tree.count);
      for (let step = 0; step <= tree.count; step++) collapsed = collapseOne(tree, collapsed);
      expect(listRows(tree, collapsed).length).toBe(roots);
    }),
  );
});

test('a node that is revealed is seen, whatever was closed', () => {
  fc.assert(
    fc.property(treeAndNodes, ({ tree, chosen }) => {
      for (const node of chosen) {
        const rows = listRows(tree, reveal(tree, new Set(chosen), node));
        expect(rows.includes(node)).toBe(true);
      }
    }),
  );
  expect(toggleCollapsed(toggleCollapsed(nothing, 3), 3)).toEqual(nothing);
});

test('time of its own is what no child covers, as counted millisecond by millisecond', () => {
  fc.assert(
    fc.property(arbitraryTrace, (trace) => {
      const tree = buildTree({ ...trace, services: trace.services.slice(0, 1) });
      const own = selfTimes(tree);
      const step = 500_000;
      for (let node = 0; node < tree.spans; node++) {
        let free = 0;
        for (let at = tree.start[node] ?? 0; at < (tree.end[node] ?? 0); at += step) {
          const isCovered = [...tree.parent].some(
            (up, child) =>
              up === node && (tree.start[child] ?? 0) <= at && at < (tree.end[child] ?? 0),
          );
          if (!isCovered) free += step;
        }
        expect(own[node]).toBe(free);
      }
    }),
    { numRuns: 40 },
  );
});

test('the critical path leaves nothing of the longest root out, and nothing overlaps', () => {
  fc.assert(
    fc.property(arbitraryTrace, (trace) => {
      const tree = buildTree(trace);
      const path = findCriticalPath(tree);
      const roots = [...tree.parent].flatMap((up, node) => (up < 0 ? [node] : []));
      const longest = Math.max(
        0,
        ...roots.map((root) => (tree.end[root] ?? 0) - (tree.start[root] ?? 0)),
      );
      expect(path.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(longest);
      for (const [index, part] of path.entries()) {
        if (index > 0) expect(part.from).toBe(path[index - 1]?.to);
        expect(part.from).toBeGreaterThanOrEqual(tree.start[part.node] ?? 0);
        expect(part.to).toBeLessThanOrEqual(tree.end[part.node] ?? 0);
      }
    }),
  );
});

test('the critical path goes through what was waited for last', () => {
  const tree = buildTree(
    buildTestTrace([
      { duration: 100 },
      { parent: 0, start: 10, duration: 30, name: 'first' },
      { parent: 0, start: 15, duration: 10, name: 'beside it' },
      { parent: 0, start: 50, duration: 500, name: 'runs on' },
    ]),
  );
  expect(findCriticalPath(tree)).toEqual([
    { node: 0, from: 0, to: 10 },
    { node: 1, from: 10, to: 40 },
    { node: 0, from: 40, to: 50 },
    { node: 3, from: 50, to: 100 },
  ]);
});

test('contributors hold all time of their own and all of the critical path', () => {
  fc.assert(
    fc.property(arbitraryTrace, (trace) => {
      const tree = buildTree(trace);
      const own = selfTimes(tree);
      const path = findCriticalPath(tree);
      const list = listContributors(tree, own, path);
      expect(list.reduce((sum, { spans }) => sum + spans, 0)).toBe(tree.spans);
      expect(list.reduce((sum, { selfNs }) => sum + selfNs, 0)).toBe(
        own.subarray(0, tree.spans).reduce((sum, one) => sum + one, 0),
      );
      expect(list.reduce((sum, { criticalNs }) => sum + criticalNs, 0)).toBe(
        path.reduce((sum, { node, from, to }) => sum + (node < tree.spans ? to - from : 0), 0),
      );
    }),
  );
});

test('spans are found by name, service, stream, id, failure and duration, from the top', () => {
  const tree = buildTree(
    buildTestTrace(
      [
        { name: 'ui.deposit', service: 'hindsight-console', duration: 50 },
        { name: 'POST', service: 'hindsight-console', parent: 0, duration: 40 },
        { name: 'command.deposit', parent: 1, duration: 30, status: 2 },
        { name: 'event_store.append_events', parent: 2, duration: 20, id: 'abcdef0000000001' },
      ],
      {
        domain: [
          { index: 3, kind: 'append', streamId: 'account-7f3c', fromVersion: 1, toVersion: 2 },
        ],
      },
    ),
  );
  const find = (filter: Parameters<typeof findSpans>[1]) => [...findSpans(tree, filter)];
  expect(find({ text: 'DEPOSIT' })).toEqual([0, 2]);
  expect(find({ text: 'console' })).toEqual([0, 1]);
  expect(find({ text: '7f3c' })).toEqual([3]);
  expect(find({ text: 'abcdef' })).toEqual([3]);
  expect(find({ isFailed: true })).toEqual([2]);
  expect(find({ minDurationNs: 40 })).toEqual([0, 1]);
  expect(find({ service: 'hindsight', text: 'command' })).toEqual([2]);
  expect(find({ service: 'not there' })).toEqual([]);
  expect(find({})).toEqual([0, 1, 2, 3]);
});
