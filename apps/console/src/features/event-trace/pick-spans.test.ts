import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryTrace } from '../../shared/trace/testing/arbitrary-trace.ts';
import { buildTestTrace, type TestSpan } from '../../shared/trace/testing/build-test-trace.ts';
import { buildTree } from '../../shared/trace/tree/build-tree.ts';
import { pickSpans } from './pick-spans.ts';

const ms = 1_000_000;
const click: readonly TestSpan[] = [
  { name: 'ui.deposit', service: 'hindsight-console', duration: 20 * ms },
  { name: 'POST', service: 'hindsight-console', parent: 0, start: ms, duration: 18 * ms },
  { name: 'command.deposit', parent: 1, start: 4 * ms, duration: 12 * ms },
  { name: 'event_store.load_events', parent: 2, start: 5 * ms, duration: 2 * ms },
  { name: 'event_store.append_events', parent: 2, start: 8 * ms, duration: 7 * ms },
  { name: 'insert events', parent: 4, start: 9 * ms, duration: 5 * ms, marks: 16 },
];
const idOf = (index: number) => (index + 1).toString(16).padStart(16, '0');

test('each layer is there, in the order of the tree, with the span that was asked about', () => {
  const tree = buildTree(buildTestTrace(click));
  const picked = pickSpans(tree, idOf(3), 6);
  expect(picked.map(({ name, layer, depth, isAsked }) => [name, layer, depth, isAsked])).toEqual([
    ['ui.deposit', 'browser', 0, false],
    ['POST', 'browser', 1, false],
    ['command.deposit', 'server', 2, false],
    ['event_store.load_events', 'store', 3, true],
    ['event_store.append_events', 'store', 3, false],
    ['insert events', 'database', 4, false],
  ]);
  const few = pickSpans(tree, idOf(4), 4).map(({ name }) => name);
  expect(few).toEqual(['ui.deposit', 'POST', 'command.deposit', 'event_store.append_events']);
});

test('of any trace: not more than asked for, none twice, the asked one among them', () => {
  fc.assert(
    fc.property(arbitraryTrace, fc.integer({ min: 1, max: 12 }), (trace, most) => {
      const asked = trace.columns.spanId.at(-1) ?? null;
      const picked = pickSpans(buildTree(trace), asked, most);
      expect(picked.length).toBe(Math.min(most, trace.columns.spanId.length));
      if (asked !== null) expect(picked.some(({ isAsked }) => isAsked)).toBe(true);
    }),
  );
});
