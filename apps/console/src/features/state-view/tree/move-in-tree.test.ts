import { expect, test } from 'vitest';
import { growTree } from './grow-tree.ts';
import { noMarks } from './mark-changes.ts';
import { moveInTree } from './move-in-tree.ts';
import { asItIs } from './opened.ts';

// 0 a, 1 b, 2 b/c, 3 b/c/d, 4 b/e, 5 f
const tree = growTree(
  { a: 1, b: { c: { d: 1 }, e: 2 }, f: 'text' },
  { opened: asItIs, marks: noMarks },
);
const press = (at: number, key: string) => moveInTree(tree, at, key, 10);

test('arrows go from row to row and stay inside', () => {
  expect(press(0, 'ArrowDown')).toEqual({ to: 1 });
  expect(press(5, 'ArrowDown')).toEqual({ to: 5 });
  expect(press(0, 'ArrowUp')).toEqual({ to: 0 });
  expect(press(2, 'End')).toEqual({ to: 5 });
  expect(press(2, 'Home')).toEqual({ to: 0 });
  expect(press(1, 'PageDown')).toEqual({ to: 5 });
});

test('to the left a part is closed, then left for what holds it', () => {
  expect(press(1, 'ArrowLeft')).toEqual({ open: '/b', isOpen: false });
  expect(press(3, 'ArrowLeft')).toEqual({ to: 2 });
  expect(press(4, 'ArrowLeft')).toEqual({ to: 1 });
  expect(press(5, 'ArrowLeft')).toEqual({ to: 5 });
});

test('to the right a part is opened, then entered', () => {
  expect(press(1, 'ArrowRight')).toEqual({ to: 2 });
  expect(press(0, 'ArrowRight')).toEqual({ to: 0 });
  const closed = growTree({ b: { c: 1 } }, { opened: new Map([['/b', false]]), marks: noMarks });
  expect(moveInTree(closed, 0, 'ArrowRight', 10)).toEqual({ open: '/b', isOpen: true });
});

test('Enter opens and closes; other keys are not the tree’s', () => {
  expect(press(2, 'Enter')).toEqual({ open: '/b/c', isOpen: false });
  expect(press(5, 'Enter')).toEqual({ open: '/f', isOpen: true });
  expect(press(0, 'x')).toBeNull();
});
