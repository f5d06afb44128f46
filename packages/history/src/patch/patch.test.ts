import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { canonical, hostileJson } from '../testing/hostile-json.ts';
import { applyPatch } from './apply-patch.ts';
import { diffStates } from './diff-states.ts';
import { invertPatch } from './invert-patch.ts';
import type { Patch } from './patch.ts';

const thorough = { numRuns: 5_000 };

/** One state and what some edits made of it, sharing the rest. */
const edited: fc.Arbitrary<[Json, Json]> = fc
  .tuple(hostileJson, fc.array(fc.tuple(fc.nat(), fc.nat(), hostileJson), { maxLength: 4 }))
  .map(([before, edits]) => [
    before,
    edits.reduce<Json>((state, [where, how, value]) => edit(state, { where, how, value }), before),
  ]);

describe('the laws of patches', () => {
  it('a diff applied to what was gives what is', () => {
    fc.assert(
      fc.property(hostileJson, hostileJson, (before, after) => {
        expect(canonical(applyPatch(before, diffStates(before, after)))).toBe(canonical(after));
      }),
      thorough,
    );
  });

  it('a diff of an edited state applied to it gives the edit', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        expect(canonical(applyPatch(before, diffStates(before, after)))).toBe(canonical(after));
      }),
      thorough,
    );
  });

  it('the inverse leads back, and its inverse forward again', () => {
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(hostileJson, hostileJson)), ([before, after]) => {
        const patch = diffStates(before, after);
        const inverse = invertPatch(before, patch);
        const there = applyPatch(before, patch);
        expect(canonical(applyPatch(there, inverse))).toBe(canonical(before));
        const forward = invertPatch(there, inverse);
        expect(canonical(applyPatch(before, forward))).toBe(canonical(after));
      }),
      thorough,
    );
  });

  it('no operation of a diff changes nothing', () => {
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(hostileJson, hostileJson)), ([before, after]) => {
        let state = before;
        for (const operation of diffStates(before, after)) {
          const next = applyPatch(state, [operation]);
          expect(canonical(next), JSON.stringify(operation)).not.toBe(canonical(state));
          state = next;
        }
      }),
      thorough,
    );
  });

  it('a diff of equal states is empty', () => {
    fc.assert(
      fc.property(hostileJson, (state) => {
        expect(diffStates(state, structuredClone(state))).toEqual([]);
        expect(diffStates(state, state)).toEqual([]);
        expect(diffStates([state, state, null], [state, structuredClone(state), null])).toEqual([]);
        const copy = structuredClone(state);
        expect(diffStates([state, copy], [copy, structuredClone(state)])).toEqual([]);
        expect(diffStates([state, 1, copy], [copy, 1, structuredClone(state)])).toEqual([]);
      }),
      thorough,
    );
  });

  it('never takes more operations than replacing each item in its place would', () => {
    const scalars = fc.array(fc.constantFrom(1, 2, 3, 4), { maxLength: 8 });
    fc.assert(
      fc.property(scalars, scalars, (before, after) => {
        const inPlace = before.filter((item, at) => at < after.length && item !== after[at]).length;
        const longer = Math.abs(before.length - after.length);
        expect(diffStates(before, after).length).toBeLessThanOrEqual(inPlace + longer);
      }),
      thorough,
    );
  });

  it('neither state is written to, and what was not touched is the same object', () => {
    fc.assert(
      fc.property(edited, ([before, after]) => {
        const [was, is] = [canonical(before), canonical(after)];
        freezeDeep(before);
        freezeDeep(after);
        const patch = diffStates(before, after);
        const patched = applyPatch(before, patch);
        invertPatch(before, patch);
        expect([canonical(before), canonical(after)]).toEqual([was, is]);
        expectShared(before, patched, patch);
      }),
      thorough,
    );
  });
});

/** Members that no operation mentions are shared, at every depth that has objects only. */
function expectShared(before: Json, after: Json, patch: Patch, path = ''): void {
  if (typeof before !== 'object' || before === null || Array.isArray(before)) return;
  if (typeof after !== 'object' || after === null || Array.isArray(after)) return;
  for (const [key, was] of Object.entries(before)) {
    const place = `${path}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own: Json | undefined = Object.getOwnPropertyDescriptor(after, key)?.value;
    const inside = patch.filter((operation) => `${operation.path}/`.startsWith(`${place}/`));
    if (inside.length === 0) expect(own).toBe(was);
    else if (own !== undefined) expectShared(was, own, patch, place);
  }
}

function freezeDeep(value: Json): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freezeDeep(part);
}

type Edit = { readonly where: number; readonly how: number; readonly value: Json };

function edit(state: Json, { where, how, value }: Edit): Json {
  if (typeof state !== 'object' || state === null || how % 7 === 6) return value;
  if (Array.isArray(state)) return editItems(state, { where, how, value });
  const keys = Object.keys(state);
  const key = keys[where % Math.max(1, keys.length)];
  if (key === undefined) return Object.fromEntries([['a', value]]);
  const members = Object.entries(state);
  if (how % 3 === 0) return Object.fromEntries(members.filter(([name]) => name !== key));
  return Object.fromEntries(
    members.map(([name, member]) => [
      name,
      name === key ? edit(member, { where: where >>> 3, how: how >>> 2, value }) : member,
    ]),
  );
}

function editItems(items: readonly Json[], { where, how, value }: Edit): Json {
  const at = where % (items.length + 1);
  const item = items[at];
  if (item === undefined || how % 5 === 0) return items.toSpliced(at, 0, value);
  if (how % 5 === 1) return items.toSpliced(at, 1);
  if (how % 5 === 2) return items.toSpliced(at, 1).toSpliced(how % items.length, 0, item);
  if (how % 5 === 3) return items.toReversed();
  return items.with(at, edit(item, { where: where >>> 3, how: how >>> 2, value }));
}
