import { expect, test } from 'vitest';
import { buildTestTrace } from '../../shared/trace/testing/build-test-trace.ts';
import { buildTree } from '../../shared/trace/tree/build-tree.ts';
import { stepAmong } from './use-trace-search.ts';

const tree = buildTree(buildTestTrace([{}, { parent: 0 }, { parent: 0 }, { parent: 0 }]));
const found = Int32Array.of(1, 3);

test('what was found is gone through from where one is, and around', () => {
  expect(stepAmong(tree, found, undefined, 1)).toBe(1);
  expect(stepAmong(tree, found, 1, 1)).toBe(3);
  expect(stepAmong(tree, found, 2, 1)).toBe(3);
  expect(stepAmong(tree, found, 3, 1)).toBe(1);
  expect(stepAmong(tree, found, 3, -1)).toBe(1);
  expect(stepAmong(tree, found, 2, -1)).toBe(1);
  expect(stepAmong(tree, found, 1, -1)).toBe(3);
  expect(stepAmong(tree, found, undefined, -1)).toBe(3);
  expect(stepAmong(tree, new Int32Array(), 1, 1)).toBeUndefined();
});
