import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTrace } from '../../shared/trace/testing/arbitrary-trace.ts';
import { buildTestTrace, type TestSpan } from '../../shared/trace/testing/build-test-trace.ts';
import { buildTree } from '../../shared/trace/tree/build-tree.ts';
import type { TraceTree } from '../../shared/trace/tree/trace-tree.ts';
import { type AlignedSpan, alignTraces } from './align-traces.ts';

const treeOf = (spans: readonly TestSpan[]) =>
  buildTree(buildTestTrace(spans.map((span, start) => ({ start, ...span }))));
const idOf = (index: number) => (index + 1).toString(16).padStart(16, '0');
const nameOf = ({ trace }: TraceTree, node: number | null) =>
  node === null ? null : (trace.names[trace.columns.name[node] ?? 0] ?? null);
const told = (rows: readonly AlignedSpan[], one: TraceTree, other: TraceTree) =>
  rows.map(({ depth, before, after }) => [depth, nameOf(one, before), nameOf(other, after)]);

test('what has the same path is a pair, what one has alone stands where it is there', () => {
  const one = treeOf([
    { name: 'command' },
    { name: 'load', parent: 0 },
    { name: 'insert', parent: 0 },
    { name: 'save', parent: 0 },
  ]);
  const other = treeOf([
    { name: 'command' },
    { name: 'load', parent: 0 },
    { name: 'retry', parent: 0 },
    { name: 'insert', parent: 0 },
    { name: 'insert', parent: 0 },
  ]);
  const rows = alignTraces({ tree: one, spanId: null }, { tree: other, spanId: null });
  expect(told(rows, one, other)).toEqual([
    [0, 'command', 'command'],
    [1, 'load', 'load'],
    [1, null, 'retry'],
    [1, 'insert', 'insert'],
    [1, 'save', null],
    [1, null, 'insert'],
  ]);
});

test('a trace with a click and one without meet at what wrote the event', () => {
  const one = treeOf([
    { name: 'ui.deposit', service: 'page' },
    { name: 'POST', service: 'page', parent: 0 },
    { name: 'route', parent: 1 },
    { name: 'append', parent: 2 },
  ]);
  const other = treeOf([{ name: 'route' }, { name: 'append', parent: 0 }]);
  const rows = alignTraces({ tree: one, spanId: idOf(3) }, { tree: other, spanId: idOf(1) });
  expect(told(rows, one, other)).toEqual([
    [0, 'ui.deposit', null],
    [1, 'POST', null],
    [2, 'route', 'route'],
    [3, 'append', 'append'],
  ]);
});

test('another command, and another way to append, are pairs all the same', () => {
  const trace = (command: string, append: string) =>
    treeOf([
      { name: 'POST' },
      { name: command, parent: 0 },
      { name: 'append', parent: 1 },
      { name: append, parent: 2 },
    ]);
  const one = trace('command.open', 'hindsight_append');
  const other = trace('command.withdraw', 'hindsight_append_one');
  const rows = alignTraces({ tree: one, spanId: idOf(2) }, { tree: other, spanId: idOf(2) });
  expect(told(rows, one, other)).toEqual([
    [0, 'POST', 'POST'],
    [1, 'command.open', 'command.withdraw'],
    [2, 'append', 'append'],
    [3, 'hindsight_append', 'hindsight_append_one'],
  ]);
});

test('a plan node that became another is a pair all the same', () => {
  const plan = (name: string): TestSpan => ({ name, parent: 0, marks: 32 });
  const one = treeOf([{ name: 'select' }, plan('Index Scan events')]);
  const other = treeOf([{ name: 'select' }, plan('Seq Scan events'), plan('Sort')]);
  const rows = alignTraces({ tree: one, spanId: null }, { tree: other, spanId: null });
  expect(told(rows, one, other)).toEqual([
    [0, 'select', 'select'],
    [1, 'Index Scan events', 'Seq Scan events'],
    [1, null, 'Sort'],
  ]);
});

const side = fc.record({ trace: arbitraryTrace, asked: fc.nat(23) }).map(({ trace, asked }) => ({
  tree: buildTree(trace),
  spanId: trace.columns.spanId[asked] ?? null,
}));

test('every span of both is told once', () => {
  fc.assert(
    fc.property(side, side, (one, other) => {
      const rows = alignTraces(one, other);
      const sorted = (nodes: (number | null)[]) =>
        nodes.filter((node) => node !== null).sort((a, b) => a - b);
      const all = ({ tree }: typeof one) => Array.from({ length: tree.count }, (_, node) => node);
      expect(sorted(rows.map(({ before }) => before))).toEqual(all(one));
      expect(sorted(rows.map(({ after }) => after))).toEqual(all(other));
    }),
  );
});

test('a trace is like itself, span by span, as it is read', () => {
  fc.assert(
    fc.property(side, (one) => {
      const rows = alignTraces(one, one);
      expect(rows.every(({ before, after }) => before === after)).toBe(true);
      expect(rows.map(({ before }) => before)).toEqual([...one.tree.order]);
    }),
  );
});

test('a chain of a hundred thousand spans is followed to its end', () => {
  const deep = buildTree(
    buildTestTrace(Array.from({ length: 100_000 }, (_, index) => ({ parent: index - 1 }))),
  );
  const last = { tree: deep, spanId: deep.trace.columns.spanId.at(-1) ?? null };
  expect(alignTraces(last, last)).toHaveLength(100_000);
});
