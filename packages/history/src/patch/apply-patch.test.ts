import { describe, expect, it } from 'vitest';
import { toMembers } from '../testing/hostile-json.ts';
import { applyPatch } from './apply-patch.ts';
import { invertPatch } from './invert-patch.ts';
import type { Patch } from './patch.ts';
import { PatchMismatch } from './patch-mismatch.ts';

const state = toMembers([
  ['a', { b: [1, 2, 3] }],
  ['c', { d: 1 }],
  ['__proto__', 7],
]);

describe('a patch', () => {
  it.each<[string, Patch, unknown]>([
    ['adds at the end', [{ op: 'add', path: '/a/b/-', value: 4 }], { a: { b: [1, 2, 3, 4] } }],
    ['adds over a member', [{ op: 'add', path: '/c', value: 4 }], { c: 4 }],
    [
      'moves over a member',
      [{ op: 'move', from: '/a/b/0', path: '/c' }],
      { a: { b: [2, 3] }, c: 1 },
    ],
    ['moves a part up', [{ op: 'move', from: '/a/b', path: '/a' }], { a: [1, 2, 3] }],
    ['replaces `__proto__`', [{ op: 'replace', path: '/__proto__', value: { e: 1 } }], {}],
    [
      'edits what it added',
      [
        { op: 'add', path: '/a/e', value: { f: [] } },
        { op: 'add', path: '/a/e/f/0', value: 1 },
        { op: 'move', from: '/a/e', path: '/c/e' },
        { op: 'remove', path: '/c/e/f' },
      ],
      { c: { d: 1, e: {} } },
    ],
    [
      'edits a part, moves it up and edits it again',
      [
        { op: 'add', path: '/a/b/0', value: 0 },
        { op: 'move', from: '/a/b', path: '/a' },
        { op: 'add', path: '/a/-', value: 4 },
      ],
      { a: [0, 1, 2, 3, 4] },
    ],
    ['becomes a part of itself', [{ op: 'move', from: '/a/b', path: '' }], [1, 2, 3]],
    [
      'is replaced, then edited',
      [
        { op: 'replace', path: '', value: { x: {} } },
        { op: 'add', path: '/x/y', value: 1 },
      ],
      { x: { y: 1 } },
    ],
    ['moves nowhere', [{ op: 'move', from: '/a', path: '/a' }], {}],
  ])('%s, and its inverse leads back', (_, patch, expected) => {
    const given = JSON.stringify(patch);
    const patched = applyPatch(state, patch);
    expect(patched).toMatchObject(expected as object);
    expect(applyPatch(patched, invertPatch(state, patch))).toEqual(state);
    expect(JSON.stringify(patch)).toBe(given);
  });

  it('keeps `__proto__` a key like any other', () => {
    const patched = applyPatch({}, [{ op: 'add', path: '/__proto__', value: { evil: 1 } }]);
    expect(Object.keys(patched ?? {})).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(patched)).toBe(Object.prototype);
    expect(Object.keys(applyPatch(patched, [{ op: 'remove', path: '/__proto__' }]) ?? {})).toEqual(
      [],
    );
  });

  it('shares what it does not touch, and freezes what it made', () => {
    const before = { a: { deep: [1] }, b: { c: { d: 1 } }, e: [] };
    const after = applyPatch(before, [
      { op: 'replace', path: '/b/c/d', value: 2 },
    ]) as typeof before;
    expect([after.a === before.a, after.e === before.e, after.b === before.b]).toEqual([
      true,
      true,
      false,
    ]);
    expect([after, after.b, after.b.c].every(Object.isFrozen)).toBe(true);
    expect(applyPatch(before, [])).toBe(before);
  });

  it.each<[string, Patch]>([
    ['a member that is not there', [{ op: 'remove', path: '/x' }]],
    ['an inherited member', [{ op: 'replace', path: '/toString', value: 1 }]],
    ['an item beyond the end', [{ op: 'add', path: '/a/b/4', value: 1 }]],
    ['no index', [{ op: 'add', path: '/a/b/01', value: 1 }]],
    ['the end, to remove it', [{ op: 'remove', path: '/a/b/-' }]],
    ['a way through a scalar', [{ op: 'add', path: '/c/d/e', value: 1 }]],
    ['the whole, to remove it', [{ op: 'remove', path: '' }]],
    ['a move into itself', [{ op: 'move', from: '/a', path: '/a/b/0' }]],
    ['a move of nothing', [{ op: 'move', from: '/x', path: '/x' }]],
    ['a pointer that is none', [{ op: 'remove', path: 'a' }]],
  ])('that names %s does not fit', (_, patch) => {
    expect(() => applyPatch(state, patch)).toThrow(PatchMismatch);
    expect(() => invertPatch(state, patch)).toThrow(PatchMismatch);
  });
});
