import { applyPatch, type Json } from '@hindsight/history';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Tooltip } from 'radix-ui';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Shown } from '../../shared/film/film.ts';
import { StateView } from './state-view.tsx';
import { asItIs } from './tree/opened.ts';

// Nothing has a size here: a window of 600 px, and each row 24.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockReturnValue(24);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const onWatch = vi.fn();
const onBlame = vi.fn();

function Shower({ shown }: { readonly shown: Shown }) {
  const [opened, setOpened] = useState(asItIs);
  return (
    <Tooltip.Provider>
      <StateView {...{ shown, opened, onWatch, onBlame }} onOpened={setOpened} />
    </Tooltip.Provider>
  );
}

const frameOf = (version: number) => ({
  ...{ version, type: 'MoneyWithdrawn', recordedAt: '2026-03-03T14:02:11.000000Z' },
  ...{ occurredAt: null, actor: null, traceId: null, patch: [], problem: null },
});
const showing = (state: Json, before: Json, version = 2): Shown => ({
  ...{ version, state, before, frame: frameOf(version) },
});
const before = { holder: 'Ada', balance: 14_800, lines: [{ id: 1 }, { id: 2 }], old: true };
const after = { holder: 'Ada', balance: 12_300, lines: [{ id: 2 }], note: '<b>x</b>' };
const row = (name: string | RegExp) => screen.getByRole('treeitem', { name });
const names = () =>
  screen.getAllByRole('treeitem').map((one) => one.querySelector('.sr-only')?.textContent);

test('what changed, came and went is told in words and signs', () => {
  render(<Shower shown={showing(after, before)} />);
  expect(names()).toEqual([
    'holder: "Ada"',
    'balance: 12\u202f300, changed, was 14\u202f800',
    'lines: [1 item], 1 change inside',
    '0: {1 key}, removed',
    '0: {1 key}',
    'id: 2',
    'old: true, removed',
    'note: "<b>x</b>", added',
  ]);
  expect(row(/^balance/).textContent).toContain('12\u202f300←14\u202f800−2500');
  expect(screen.getByText('changed 4 values', { exact: false })).toBeDefined();
});

test('a part is closed and opened, and says that something changed in it', () => {
  render(<Shower shown={showing(after, before)} />);
  fireEvent.click(row(/^lines/));
  expect(row(/^lines/).getAttribute('aria-expanded')).toBe('false');
  expect(row(/^lines/).textContent).toContain('~ 1 change');
  expect(screen.queryByRole('treeitem', { name: 'id: 2' })).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Previous change' }));
  fireEvent.click(row(/^lines/));
  expect(row('id: 2')).toBeDefined();
});

test('the keyboard goes through the tree, and the arrows stay the page’s after a click', () => {
  render(<Shower shown={showing(after, before)} />);
  const tree = screen.getByRole('tree');
  const activeName = () =>
    document.getElementById(tree.getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
  fireEvent.pointerDown(tree);
  fireEvent.focus(tree);
  expect(fireEvent.keyDown(tree, { key: 'ArrowRight' })).toBe(true);
  expect(fireEvent.keyDown(tree, { key: 'ArrowDown' })).toBe(false);
  expect(activeName()).toContain('balance');
  fireEvent.keyDown(tree, { key: 'w' });
  expect(onWatch).toHaveBeenCalledWith('/balance');
  fireEvent.keyDown(tree, { key: 'b' });
  expect(onBlame).toHaveBeenCalledWith('/balance');
  fireEvent.keyDown(tree, { key: 'ArrowDown' });
  expect(fireEvent.keyDown(tree, { key: 'ArrowLeft' })).toBe(false);
  expect(row(/^lines/).getAttribute('aria-expanded')).toBe('false');
  expect(fireEvent.keyDown(tree, { key: 'ArrowRight', shiftKey: true })).toBe(true);
});

test('what is looked for is opened and gone to', async () => {
  const big = { list: Array.from({ length: 100_000 }, (_, id) => ({ id, name: `n${id}` })) };
  render(<Shower shown={showing(big, big)} />);
  expect(screen.getAllByRole('treeitem')).toHaveLength(1);
  const field = screen.getByRole('textbox', { name: 'Find in the state' });
  fireEvent.change(field, { target: { value: 'N77777' } });
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
  expect(screen.getByText('1 of 1')).toBeDefined();
  const tree = screen.getByRole('tree');
  const active = document.getElementById(tree.getAttribute('aria-activedescendant') ?? '');
  expect(active?.textContent).toContain('name: "n77777"');
  expect(screen.getAllByRole('treeitem').length).toBeLessThan(60);
});

test('an event that could not be applied is told', () => {
  const shown = showing(before, before);
  const problem = { code: 'evolve_failed', message: 'No such account.' };
  render(<Shower shown={{ ...shown, frame: { ...frameOf(2), problem } }} />);
  expect(screen.getByText('This event could not be applied')).toBeDefined();
  expect(screen.getByText('changed nothing', { exact: false })).toBeDefined();
});

test('a state that is one value, or holds nothing, is shown too', () => {
  const { rerender } = render(<Shower shown={showing(3, 3)} />);
  expect(screen.getByText('3')).toBeDefined();
  rerender(<Shower shown={{ version: 0, state: {}, before: null, frame: null }} />);
  expect(screen.getByText('The state is empty.')).toBeDefined();
  rerender(<Shower shown={showing({ a: 1 }, null)} />);
  expect(screen.getByText('The whole state was replaced.', { exact: false })).toBeDefined();
});

test('rows that did not change are not drawn again while stepping', () => {
  const one = { ...before, deep: { a: { b: 1 } } };
  const two = applyPatch(one, [{ op: 'replace', path: '/balance', value: 1 }]);
  const { rerender } = render(<Shower shown={showing(one, one)} />);
  const holder = row(/^holder/);
  rerender(<Shower shown={showing(two, one, 3)} />);
  expect(row(/^holder/)).toBe(holder);
  expect(row(/^balance/).textContent).toContain('changed');
});
