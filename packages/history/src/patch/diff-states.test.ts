import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { toMembers } from '../testing/hostile-json.ts';
import { applyPatch } from './apply-patch.ts';
import { diffStates } from './diff-states.ts';
import { listChanges } from './list-changes.ts';
import { matchItems } from './match-items.ts';
import { readPath } from './read-path.ts';

describe('a diff', () => {
  it('of members adds, removes and replaces own keys, whatever their names', () => {
    const before = toMembers([
      ['toString', 1],
      ['__proto__', { a: 1 }],
      ['', 'empty'],
      ['gone/~', true],
    ]);
    const after = toMembers([
      ['toString', 2],
      ['__proto__', { a: 1, b: null }],
      ['', 'empty'],
      ['constructor', []],
    ]);
    expect(diffStates(before, after)).toEqual([
      { op: 'replace', path: '/toString', value: 2 },
      { op: 'add', path: '/__proto__/b', value: null },
      { op: 'remove', path: '/gone~1~0' },
      { op: 'add', path: '/constructor', value: [] },
    ]);
    expect(Object.keys(applyPatch({}, diffStates({}, after)) ?? {})).toContain('__proto__');
  });

  it('replaces what became another kind, and the whole when that did', () => {
    expect(diffStates({ a: [] }, { a: {} })).toEqual([{ op: 'replace', path: '/a', value: {} }]);
    expect(diffStates(null, { a: 1 })).toEqual([{ op: 'replace', path: '', value: { a: 1 } }]);
    expect(diffStates([1], { 0: 1 })).toEqual([{ op: 'replace', path: '', value: { 0: 1 } }]);
    expect(diffStates('1', 1)).toEqual([{ op: 'replace', path: '', value: 1 }]);
  });

  it('holds -0 for 0, as JSON text does', () => {
    expect(diffStates({ a: 0, b: [-0] }, { a: -0, b: [0] })).toEqual([]);
  });

  it('finds one item that came or went in the middle', () => {
    expect(diffStates([1, 2, 3, 4], [1, 2, 9, 3, 4])).toEqual([
      { op: 'add', path: '/2', value: 9 },
    ]);
    expect(diffStates([1, 2, 2, 3], [1, 2, 3])).toEqual([{ op: 'remove', path: '/2' }]);
    expect(diffStates(['a', 'b', 'c'], ['b', 'c', 'd'])).toEqual([
      { op: 'remove', path: '/0' },
      { op: 'add', path: '/2', value: 'd' },
    ]);
  });

  it('finds few edits in a long row of few values', () => {
    const before = Array.from({ length: 20_000 }, (_, index) => ((index * index) % 7) % 3);
    const after = before.toSpliced(3_000, 1).toSpliced(8_000, 0, 3).toSpliced(100, 2);
    const patch = diffStates(before, after);
    expect(patch.length).toBeLessThanOrEqual(6);
    expect(applyPatch(before, patch)).toEqual(after);
  });

  it('moves an item that is the same object', () => {
    const [a, b, c] = [{ n: 1 }, { n: 2 }, { n: 3 }];
    expect(diffStates([a, b, c], [c, a, b])).toEqual([{ op: 'move', from: '/2', path: '/0' }]);
    expect(diffStates([a, b, c], [b, c, a])).toEqual([{ op: 'move', from: '/0', path: '/2' }]);
  });

  it('moves nothing past its equals, whichever object is which', () => {
    const [a, b] = [{}, {}];
    expect(diffStates([a, b], [b, {}])).toEqual([]);
    expect(matchItems([a, b], [b, {}]).kept.some(({ isMoved }) => isMoved)).toBe(false);
    expect(matchItems([a, b], [b, a]).kept.some(({ isMoved }) => isMoved)).toBe(false);
  });

  it('matches items by id, moved and changed at once', () => {
    const before = ['p', 'q', 'r'].map((id) => ({ id, count: 1 }));
    const after = [
      { id: 'r', count: 1 },
      { id: 'p', count: 1 },
      { id: 'q', count: 2 },
    ];
    expect(diffStates(before, after)).toEqual([
      { op: 'move', from: '/2', path: '/0' },
      { op: 'replace', path: '/2/count', value: 2 },
    ]);
  });

  it('replaces an item by another one as a whole', () => {
    expect(diffStates([{ id: 1, name: 'a' }], [{ id: 2, name: 'a' }])).toEqual([
      { op: 'replace', path: '/0', value: { id: 2, name: 'a' } },
    ]);
  });

  it('matches items without an id by another member that is unique', () => {
    const line = (productId: string, quantity: number) => ({ quantity, productId });
    const before = [line('mug', 1), line('cup', 2), line('pot', 3)];
    const after = [line('cup', 5), line('jug', 2), line('pot', 3)];
    expect(diffStates(before, after)).toEqual([
      { op: 'remove', path: '/0' },
      { op: 'add', path: '/1', value: line('jug', 2) },
      { op: 'replace', path: '/0/quantity', value: 5 },
    ]);
  });

  it('matches copies without any key by what is in them', () => {
    const before = [
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
    ]; // prettier-ignore
    const after = structuredClone([
      [1, 1],
      [9, 9],
      [2, 1],
      [4, 1],
    ]); // prettier-ignore
    expect(diffStates(before, after)).toEqual([
      { op: 'remove', path: '/2' },
      { op: 'add', path: '/1', value: [9, 9] },
    ]);
  });

  it('compares place by place where a match would cost too much', () => {
    const before = Array.from({ length: 12_000 }, (_, index) => ({ id: index }));
    const after = before.toReversed().map((item) => ({ ...item }));
    const patch = diffStates(before, after);
    expect(patch.length).toBeLessThanOrEqual(before.length);
    expect(applyPatch(before, patch)).toEqual(after);
  });

  it('does not look into what both states share', () => {
    let looks = 0;
    const watched = (target: object): Json =>
      new Proxy(target, {
        get: (of, key, receiver) => {
          looks += 1;
          return Reflect.get(of, key, receiver);
        },
        ownKeys: (of) => {
          looks += 1;
          return Reflect.ownKeys(of);
        },
      }) as Json;
    const shared = watched({ a: { b: 1 }, list: [1, 2] });
    const items = Array.from({ length: 50 }, (_, id) => watched({ id }));
    const rows = [watched([1]), watched([2]), watched([3])];
    const before = { shared, items, rows, count: 1 };
    const after = {
      shared,
      items: items.toSpliced(3, 0, { id: 'new' }),
      rows: [[0], ...rows, [4]],
      count: 2,
    };
    const patch = diffStates(before, after);
    expect([looks, patch.length]).toEqual([0, 4]);
  });

  it('stands nesting of any depth', () => {
    const nest = (core: Json): Json => {
      let value = core;
      for (let depth = 0; depth < 50_000; depth++) value = depth % 2 ? [value] : { value };
      return value;
    };
    const [before, after] = [nest(1), nest(2)];
    const patch = diffStates(before, after);
    expect(patch.length).toBe(1);
    expect(diffStates(applyPatch(before, patch), after)).toEqual([]);
  });
});

describe('changes', () => {
  it('tell what was and what is at each path', () => {
    const before = { a: 1, gone: { b: 1 }, list: [{ id: 1, n: 1 }, { id: 2, n: 2 }, 'x'] }; // prettier-ignore
    const after = { a: 2, list: [{ id: 2, n: 3 }, 'x', 'y'], new: [] };
    expect(listChanges(before, after)).toEqual([
      { path: '/a', before: 1, after: 2 },
      { path: '/gone', before: { b: 1 } },
      { path: '/list/0', before: { id: 1, n: 1 } },
      { path: '/list/2', after: 'y' },
      { path: '/list/0/n', from: '/list/1/n', before: 2, after: 3 },
      { path: '/new', after: [] },
    ]);
  });

  it('name where a moved item stood', () => {
    const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];
    expect(listChanges([a, b, c], [c, a, b])).toEqual([
      { path: '/0', from: '/2', before: c, after: c },
    ]);
  });
});

describe('reading a path', () => {
  it.each([
    ['', { a: [1, { '': 2 }] }],
    ['/a/0', 1],
    ['/a/1/', 2],
    ['/a/2', undefined],
    ['/a/-', undefined],
    ['/a/00', undefined],
    ['/a/length', undefined],
    ['/toString', undefined],
    ['/a/0/b', undefined],
  ])('%j', (path, found) => {
    expect(readPath({ a: [1, { '': 2 }] }, path)).toEqual(found);
  });

  it('refuses what is no pointer', () => {
    for (const path of ['a', '/~', '/~2', '/a~']) {
      expect(() => readPath({ a: 1 }, path)).toThrow('does not fit');
    }
  });
});
