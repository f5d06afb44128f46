import { applyPatch, diffStates, type Json } from '@hindsight/history';
import { expect, test } from 'vitest';
import { markChanges, noMarks } from './mark-changes.ts';

const marked = (before: Json, after: Json) => {
  const { at, gone, inside } = markChanges(before, after);
  return {
    at: Object.fromEntries(at),
    gone: Object.fromEntries(gone),
    inside: Object.fromEntries(inside),
  };
};

test('the same state has no marks', () => {
  const state = { a: { b: [1, 2] } };
  expect(markChanges(state, state)).toBe(noMarks);
  expect(marked(state, structuredClone(state)).at).toEqual({});
});

test('what was added, changed and removed is told where it stands', () => {
  const before = { balance: 14_800, gone: { x: 1 }, kept: null, totals: { n: 1 } };
  const after = { balance: 12_300, kept: null, totals: { n: 2 }, fresh: [] };
  expect(marked(before, after)).toEqual({
    at: {
      '/balance': { kind: 'changed', was: 14_800 },
      '/totals/n': { kind: 'changed', was: 1 },
      '/fresh': { kind: 'added' },
    },
    gone: { '': [{ path: '/gone', was: { x: 1 }, at: 1 }] },
    inside: { '': 4, '/totals': 1 },
  });
});

test('what is gone keeps its place among what is left', () => {
  const before = { a: 1, b: 2, c: 3, d: 4, e: 5 };
  expect(marked(before, { a: 1, d: 4 }).gone['']).toEqual([
    { path: '/b', was: 2, at: 1 },
    { path: '/c', was: 3, at: 1 },
    { path: '/e', was: 5, at: 2 },
  ]);
  expect(marked(['x', 'y', 'z', 'last'], ['x', 'last']).gone['']).toEqual([
    { path: '/1', was: 'y', at: 1 },
    { path: '/2', was: 'z', at: 1 },
  ]);
});

test('a member lost from an item that shifted is told where the item stands now', () => {
  const before = [{ id: 'a' }, { id: 'b', note: 'n', x: 1 }, { id: 'c' }];
  const after = [{ id: 'b', x: 2 }, { id: 'c' }];
  expect(marked(before, after)).toEqual({
    at: { '/0/x': { kind: 'changed', was: 1 } },
    gone: {
      '': [{ path: '/0', was: { id: 'a' }, at: 0 }],
      '/0': [{ path: '/0/note', was: 'n', at: 1 }],
    },
    inside: { '': 3, '/0': 2 },
  });
});

test('an item that moved says from where', () => {
  const { at } = marked(['a', 'b', 'c', 'd'], ['d', 'a', 'b', 'c']);
  expect(at).toEqual({ '/0': { kind: 'moved', from: '/3' } });
});

test('keys are what they are', () => {
  const before: Json = JSON.parse('{"__proto__":1,"":2,"a/b":{"~":3},"toString":4}');
  const after: Json = JSON.parse('{"__proto__":2,"":3,"a/b":{"~":4}}');
  expect(marked(before, after)).toMatchObject({
    at: {
      '/__proto__': { kind: 'changed', was: 1 },
      '/': { kind: 'changed', was: 2 },
      '/a~1b/~0': { kind: 'changed', was: 3 },
    },
    gone: { '': [{ path: '/toString', was: 4, at: 3 }] },
  });
});

test('a state that became another kind of thing changed as a whole', () => {
  expect(marked(null, { a: 1 })).toEqual({
    at: { '': { kind: 'changed', was: null } },
    gone: {},
    inside: {},
  });
});

test('only what changed is looked at in states that share the rest', () => {
  const before = { items: Array.from({ length: 100_000 }, (_, id) => ({ id })), n: 1 };
  const after = applyPatch(before, diffStates(before, { ...before, n: 2 }));
  expect([...markChanges(before, after).at.keys()]).toEqual(['/n']);
});
