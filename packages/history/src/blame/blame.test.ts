import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { diffStates } from '../patch/diff-states.ts';
import { blameByPatches } from '../testing/blame-by-patches.ts';
import { histories } from '../testing/histories.ts';
import { listBlame } from './list-blame.ts';
import { type Blame, unblamed, updateBlame } from './update-blame.ts';

/** The versions of all leaves after these states, the first of which is the initial one. */
function blameOf(states: readonly Json[]): Blame {
  let blame = unblamed;
  for (const [version, state] of states.entries()) {
    const before = states[version - 1];
    if (before !== undefined) blame = updateBlame(blame, before, state, version);
  }
  return blame;
}

function fieldsOf(states: readonly Json[], path = '', limit = 100_000) {
  const listed = listBlame(states.at(-1) ?? null, blameOf(states), { path, limit });
  return (
    listed && {
      ...listed,
      fields: Object.fromEntries(listed.fields.map(({ path: at, version }) => [at, version])),
    }
  );
}

const setBy = (...states: Json[]) => fieldsOf(states)?.fields;

describe('blame', () => {
  it('of an initial state is version 0', () => {
    expect(setBy({ a: 1, b: { c: [] } })).toEqual({ '/a': 0, '/b/c': 0 });
    expect(setBy(null)).toEqual({ '': 0 });
  });

  it('is the version that last changed a leaf', () => {
    expect(setBy({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 2, b: 1 })).toEqual({ '/a': 1, '/b': 0 });
  });

  it('of a field that was removed and set again is the second', () => {
    expect(setBy({ a: 1 }, { a: 1, b: 2 }, { a: 1 }, { a: 1, b: 2 })).toEqual({ '/a': 0, '/b': 3 });
  });

  it('is not stolen by replacing an object with one that has equal parts', () => {
    const one = { a: { b: 1, c: [1, { d: 2 }] }, e: 5 };
    const equal = { a: { c: [1, { d: 2 }], b: 1 }, e: 6 };
    expect(setBy(one, equal)).toEqual({ '/a/b': 0, '/a/c/0': 0, '/a/c/1/d': 0, '/e': 1 });
  });

  it('is kept by items that move, and by those behind an insertion or a removal', () => {
    const line = (id: string, quantity: number) => ({ id, quantity });
    expect(
      setBy([], [line('a', 1)], [line('b', 1), line('a', 1)], [line('a', 1), line('b', 9)]),
    ).toEqual({
      '/0/id': 1,
      '/0/quantity': 1,
      '/1/id': 2,
      '/1/quantity': 3,
    });
    expect(setBy([], [1], [1, 2], [1, 2, 3], [1, 3], [0, 1, 3])).toEqual({
      '/0': 5,
      '/1': 1,
      '/2': 3,
    });
  });

  it('of a scalar that became an object is on its new leaves, and the other way round', () => {
    expect(setBy({ a: 1 }, { a: { b: 1, c: 2 } })).toEqual({ '/a/b': 1, '/a/c': 1 });
    expect(setBy({ a: { b: 1 } }, { a: 1 })).toEqual({ '/a': 1 });
    expect(setBy({ a: [1] }, { a: { 0: 1 } })).toEqual({ '/a/0': 1 });
  });

  it('of an empty object or array is the version that emptied it', () => {
    expect(setBy({ a: [], b: {} }, { a: [1], b: {} }, { a: [], b: {} })).toEqual({
      '/a': 2,
      '/b': 0,
    });
  });

  it('takes keys named like members of a prototype as the keys they are', () => {
    const parse = (text: string): Json => JSON.parse(text);
    const states = [
      parse('{"toString":1}'),
      parse('{"__proto__":{"a":1},"toString":1,"":0,"a/b~":1}'),
      parse('{"":0,"toString":1,"__proto__":{"a":2},"a/b~":1,"constructor":1}'),
    ];
    expect(Object.entries(setBy(...states) ?? {})).toEqual([
      ['/', 1],
      ['/toString', 0],
      ['/__proto__/a', 2],
      ['/a~1b~0', 1],
      ['/constructor', 2],
    ]);
  });

  it('is the very same when nothing changed', () => {
    const blame = blameOf([
      { a: 1, b: [1] },
      { a: 2, b: [1] },
    ]);
    expect(updateBlame(blame, { a: 2, b: [1] }, { a: 2, b: [1] }, 2)).toBe(blame);
  });

  it('is the last version whose patch touched the leaf', () => {
    fc.assert(
      fc.property(histories, (states) => {
        const patches = states
          .slice(1)
          .map((state, index) => diffStates(states[index] ?? null, state));
        expect(setBy(...states)).toEqual(blameByPatches(states[0] ?? null, patches));
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a list of blamed fields', () => {
  const states = [
    { a: 1, list: [{ b: 1 }, { b: 2 }] },
    { a: 2, list: [{ b: 1 }, { b: 3 }] },
  ];

  it('is that of the part at a path', () => {
    expect(fieldsOf(states, '/list/1')).toEqual({ fields: { '/list/1/b': 1 }, more: 0 });
    expect(fieldsOf(states, '/a')).toEqual({ fields: { '/a': 1 }, more: 0 });
    expect(fieldsOf([null], '')).toEqual({ fields: { '': 0 }, more: 0 });
  });

  it('is none where nothing is', () => {
    for (const path of [
      '/b',
      '/list/2',
      '/list/01',
      '/list/-',
      '/a/b',
      '/toString',
      '/list/length',
    ]) {
      expect(fieldsOf(states, path)).toBeNull();
    }
  });

  it('ends at its limit and says how many there are beyond', () => {
    expect(fieldsOf(states, '', 2)).toEqual({ fields: { '/a': 1, '/list/0/b': 0 }, more: 1 });
    expect(fieldsOf(states, '', 0)).toEqual({ fields: {}, more: 3 });
  });
});
