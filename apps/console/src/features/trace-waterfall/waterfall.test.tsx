import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { buildTestTrace, type TestSpan } from '../../shared/trace/testing/build-test-trace.ts';
import { buildTree } from '../../shared/trace/tree/build-tree.ts';
import { listRows } from '../../shared/trace/tree/list-rows.ts';
import { Waterfall } from './waterfall.tsx';

beforeEach(() =>
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      disconnect() {}
    },
  ),
);
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const ms = 1_000_000;

function show(spans: readonly TestSpan[], collapsed: ReadonlySet<number> = new Set()) {
  const tree = buildTree(buildTestTrace(spans));
  const [onOpen, onToggle] = [vi.fn(), vi.fn()];
  render(
    <Waterfall
      tree={tree}
      rows={listRows(tree, collapsed)}
      collapsed={collapsed}
      view={{ from: tree.from, to: tree.to }}
      onPath={undefined}
      found={undefined}
      find=""
      active={1}
      isOpen={false}
      onOpen={onOpen}
      onToggle={onToggle}
      onZoom={vi.fn()}
      onPan={vi.fn()}
      control={{ current: null }}
    />,
  );
  const rows = within(screen.getByRole('treegrid', { name: 'Spans' }))
    .getAllByRole('row')
    .slice(1);
  return { rows, onOpen, onToggle };
}

const spans: readonly TestSpan[] = [
  { name: 'ui.deposit', service: 'hindsight-console', duration: 30 * ms, marks: 64 },
  { name: 'command.deposit', parent: 0, start: 5 * ms, duration: 20 * ms },
  {
    name: 'event_store.append_events',
    parent: 1,
    start: 9 * ms,
    duration: 9 * ms,
    status: 2,
    marks: 132,
  },
  { name: 'Insert', service: 'postgres', parent: 2, start: 10 * ms, duration: 4 * ms, marks: 32 },
];

test('each span is a row that says its level, its service, and what is wrong below it', () => {
  const { rows } = show(spans);
  expect(rows.map((row) => row.getAttribute('aria-level'))).toEqual(['1', '2', '3', '4']);
  expect(rows[0]?.textContent).toContain('a person did: ui.deposithindsight-console1 failed below');
  expect(rows[2]?.textContent).toMatch(/^failedversion conflict: wrote events: event_store/);
  expect(rows[3]?.textContent).toContain('placed');
  expect(rows[2]?.textContent).toContain('9 ms');
});

test('a closed span says how many are below it, and is opened by its arrow', () => {
  const { rows, onToggle, onOpen } = show(spans, new Set([1]));
  expect(rows).toHaveLength(2);
  expect(rows[1]?.getAttribute('aria-expanded')).toBe('false');
  expect(rows[1]?.textContent).toContain('+2');
  const arrow = rows[1]?.querySelector('button');
  if (arrow == null) throw new Error('there is no arrow');
  fireEvent.click(arrow);
  expect(onToggle).toHaveBeenCalledWith(1);
  expect(onOpen).not.toHaveBeenCalled();
});

test('a click and Enter open a span', () => {
  const { rows, onOpen } = show(spans);
  if (rows[2] === undefined) throw new Error('there is no such row');
  fireEvent.click(rows[2]);
  expect(onOpen).toHaveBeenLastCalledWith(2);
  fireEvent.keyDown(screen.getByRole('treegrid'), { key: 'Enter' });
  expect(onOpen).toHaveBeenLastCalledWith(1);
});

test('of a hundred thousand spans only those that are seen are drawn', () => {
  const many = Array.from({ length: 100_000 }, (_, index) => ({
    parent: index === 0 ? -1 : 0,
    start: index,
    duration: 5,
  }));
  const { rows } = show(many);
  expect(rows.length).toBeLessThan(80);
  expect(screen.getByRole('treegrid').getAttribute('aria-rowcount')).toBe('100001');
});

test('a parent that is not here is a row of its own, a circle is named', () => {
  const { rows } = show([
    { parent: 'aaaaaaaaaaaaaaaa', name: 'work' },
    { parent: 1, name: 'round' },
  ]);
  const text = rows.map((row) => row.textContent).join(' ');
  expect(text).toContain('parent not here');
  expect(text).toContain('circle cut here');
});
