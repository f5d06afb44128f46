import { applyPatch, type Json } from '@hindsight/history';
import { expect, test } from 'vitest';
import { growTree } from './grow-tree.ts';
import { markChanges, noMarks } from './mark-changes.ts';
import { asItIs, nameGroup, openTo, toggle } from './opened.ts';
import { indexOfPart, type Part, partAt } from './tree-part.ts';

const listRows = (tree: Part) =>
  Array.from({ length: tree.rows }, (_, index) => partAt(tree, index)?.part.id);
const quiet = { opened: asItIs, marks: noMarks };

const state = { holder: 'Ada', totals: { n: 1, deep: { a: [] } }, tags: ['x', 'y'], nothing: {} };

test('rows stand one below the other as the tree is open', () => {
  const tree = growTree(state, quiet);
  expect(listRows(tree)).toEqual([
    ...['/holder', '/totals', '/totals/n', '/totals/deep', '/totals/deep/a'],
    ...['/tags', '/tags/0', '/tags/1', '/nothing'],
  ]);
  expect(partAt(tree, 3)).toMatchObject({ part: { depth: 1, size: 1 }, place: 1, of: 2 });
  expect(partAt(tree, tree.rows)).toBeNull();
  expect(partAt(tree, -1)).toBeNull();
  const closed = growTree(state, { ...quiet, opened: toggle(asItIs, '/totals', false) });
  expect(listRows(closed)).toEqual([
    ...['/holder', '/totals', '/tags', '/tags/0', '/tags/1', '/nothing'],
  ]);
});

test('every row is found by its id', () => {
  const before = { ...state, lost: 1 };
  const tree = growTree(state, { opened: asItIs, marks: markChanges(before, state) });
  expect(tree.rows).toBe(10);
  for (const [index, id] of listRows(tree).entries()) {
    expect(indexOfPart(tree, id ?? '')).toBe(index);
  }
  expect(indexOfPart(tree, '/totals/never')).toBe(-1);
});

test('what is gone has a row where it stood', () => {
  const before = { a: 1, lost: { x: 1 }, b: [1, 2, 3] };
  const after = { a: 1, b: [1, 3] };
  const tree = growTree(after, { opened: asItIs, marks: markChanges(before, after) });
  expect(listRows(tree)).toEqual(['/a', 'gone:/lost', '/b', '/b/0', 'gone:/b/1', '/b/1']);
  expect(partAt(tree, 2)?.part.inside).toBe(1);
});

test('very many children are told in groups, and a change is counted in its group', () => {
  const before = { items: Array.from({ length: 100_000 }, (_, id) => ({ id })) };
  const after = applyPatch(before, [{ op: 'replace', path: '/items/54321/id', value: 'x' }]);
  const marks = markChanges(before, after);
  expect(listRows(growTree(after, { opened: asItIs, marks }))).toEqual(['/items']);
  const opened = openTo(asItIs, after, ['items', '54321', 'id']);
  const tree = growTree(after, { opened, marks });
  const group = indexOfPart(tree, nameGroup('/items', 54_000));
  expect(partAt(tree, group)?.part).toMatchObject({
    inside: 1,
    range: { from: 54_000, to: 55_000 },
  });
  expect(partAt(tree, indexOfPart(tree, '/items/54321/id'))?.part).toMatchObject({ value: 'x' });
});

test('groups of keys count their changes too', () => {
  const before = Object.fromEntries(Array.from({ length: 250 }, (_, n) => [`key-${n}`, n]));
  const after = { ...before, 'key-120': 'x' };
  const tree = growTree(after, { opened: asItIs, marks: markChanges(before, after) });
  expect(tree.children.map(({ inside, rows }) => [inside, rows])).toEqual([
    [0, 100],
    [1, 0],
    [0, 0],
  ]);
});

test('what did not change is the same as before, what did is not', () => {
  const next = applyPatch(state, [{ op: 'replace', path: '/totals/n', value: 2 }]);
  const one = growTree(state, quiet);
  const two = growTree(next, { opened: asItIs, marks: markChanges(state, next) }, one);
  const child = (tree: Part, id: string) => partAt(tree, indexOfPart(tree, id))?.part;
  expect(child(two, '/tags')).toBe(child(one, '/tags'));
  expect(child(two, '/totals/deep')).toBe(child(one, '/totals/deep'));
  expect(child(two, '/totals')).not.toBe(child(one, '/totals'));
  expect(listRows(two)).toEqual(listRows(one));
  const three = growTree(next, quiet, two);
  expect(child(three, '/totals')?.inside).toBe(0);
});

test('the shape stays as long as the rows do', () => {
  const shapeOf = (next: Json, from: Json, before: Part) =>
    growTree(next, { opened: asItIs, marks: markChanges(from, next) }, before).shape;
  const one = growTree(state, quiet);
  const next = applyPatch(state, [{ op: 'replace', path: '/totals/n', value: 2 }]);
  expect(shapeOf(next, state, one)).toBe(one.shape);
  const longer = applyPatch(state, [{ op: 'add', path: '/tags/2', value: 'z' }]);
  expect(shapeOf(longer, state, one)).not.toBe(one.shape);
  const renamed = { ...state, totals: { m: 1, deep: { a: [] } } };
  expect(shapeOf(renamed, state, one)).not.toBe(one.shape);
  const closed = { opened: toggle(asItIs, '/totals', false), marks: noMarks };
  expect(growTree(state, closed, one).shape).not.toBe(one.shape);
});

test('a row that came or went leaves the others as they were', () => {
  const big = { ...state, last: { a: 1 } };
  const { holder: _, ...less } = big;
  const one = growTree(big, quiet);
  const two = growTree(less, { opened: asItIs, marks: markChanges(big, less) }, one);
  expect(partAt(two, indexOfPart(two, '/last'))?.part).toBe(
    partAt(one, indexOfPart(one, '/last'))?.part,
  );
});

test('keys are what they are', () => {
  const hostile: Json = JSON.parse('{"__proto__":{"":{"a/b":{"~":1}}},"group:0:":2,"gone:/x":3}');
  const tree = growTree(hostile, quiet);
  expect(listRows(tree)).toEqual([
    ...['/__proto__', '/__proto__/', '/__proto__//a~1b', '/__proto__//a~1b/~0'],
    ...['/group:0:', '/gone:~1x'],
  ]);
  expect(partAt(tree, 3)?.part).toMatchObject({ key: '~', value: 1 });
  expect(indexOfPart(tree, '/__proto__//a~1b/~0')).toBe(3);
});

test('a state that is no object has no rows below it', () => {
  expect(growTree(null, quiet)).toMatchObject({ rows: 0, size: null });
  expect(growTree([], quiet)).toMatchObject({ rows: 0, size: 0 });
});
