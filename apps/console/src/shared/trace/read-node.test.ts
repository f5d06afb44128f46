import { expect, test } from 'vitest';
import { lateNs, leftBehindNs, readNode } from './read-node.ts';
import { buildTestTrace } from './testing/build-test-trace.ts';
import { buildTree } from './tree/build-tree.ts';

const ms = 1_000_000;

test('running on is told from a millisecond on, both of who does and of who is left', () => {
  const tree = buildTree(
    buildTestTrace([
      { duration: 10 * ms },
      { parent: 0, duration: 10.5 * ms },
      { parent: 0, start: 2 * ms, duration: 20 * ms },
      { parent: 'aaaaaaaaaaaaaaaa', duration: 5 * ms },
    ]),
  );
  expect([0, 1, 2, 3, 4].map((node) => lateNs(tree, node))).toEqual([0, 0, 12 * ms, 0, 0]);
  expect(leftBehindNs(tree, 0)).toBe(12 * ms);
  expect(leftBehindNs(tree, 2)).toBe(0);
});

test('of a parent that is not here only its id is known', () => {
  const tree = buildTree(buildTestTrace([{ parent: 'aaaaaaaaaaaaaaaa', name: 'work' }]));
  expect(readNode(tree, 0)).toMatchObject({ name: 'work', isAbsent: false, kind: 'internal' });
  expect(readNode(tree, 1)).toMatchObject({ spanId: 'aaaaaaaaaaaaaaaa', isAbsent: true });
});
