import { expect, test } from 'vitest';
import { buildTestTrace } from '../testing/build-test-trace.ts';
import { buildTree } from './build-tree.ts';
import { carryOver } from './carry-over.ts';

test('a span is found again when others came before it, a parent when it came at last', () => {
  const late = { id: '00000000000000cc', start: 5 };
  const before = buildTree(
    buildTestTrace([{ id: '00000000000000aa' }, { ...late, parent: '00000000000000bb' }]),
  );
  const now = buildTree(
    buildTestTrace([
      { id: '00000000000000aa' },
      { id: '00000000000000bb', start: 1 },
      { ...late, parent: 1 },
    ]),
  );
  expect([0, 1, 2].map(carryOver(before, now))).toEqual([0, 2, 1]);
  expect([0, 1, 2].map(carryOver(now, before))).toEqual([0, 2, 1]);
  expect(carryOver(before, before)(1)).toBe(1);
  expect(carryOver(now, buildTree(buildTestTrace([])))(1)).toBeUndefined();
});
