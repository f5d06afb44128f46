import { expect, test } from 'vitest';
import { buildScale } from '../scale/build-scale.ts';
import { findEdge, listBlocks, listEdges } from './ribbon-edges.ts';

const intervals = [
  { fromVersion: 1, toVersion: 3 },
  { fromVersion: 10, toVersion: 10 },
  { fromVersion: 90, toVersion: 100 },
];
const scale = buildScale({
  points: [
    { version: 0, atMs: 0 },
    { version: 100, atMs: 100 },
  ],
  view: { from: 0, to: 100 },
  axis: 'version',
  breakShare: 0.05,
});

test('an edge is the event that began it, and the one that ended it', () => {
  const edges = listEdges({ look: 'truth', intervals }, 100);
  expect(edges.map(({ version }) => version)).toEqual([1, 4, 10, 11, 90]);
  expect(listEdges({ look: 'problem', intervals }, 100)).toHaveLength(3);
  expect(findEdge(edges, 4, 1)?.version).toBe(10);
  expect(findEdge(edges, 4, -1)?.version).toBe(1);
  expect(findEdge(edges, 90, 1)).toBeUndefined();
  expect(findEdge(edges, 0, -1)).toBeUndefined();
});

test('what is too near to be told apart is one block', () => {
  expect(listBlocks(intervals, scale, { head: 100, apart: 0 })).toHaveLength(3);
  expect(listBlocks(intervals, scale, { head: 100, apart: 0.1 })).toEqual([
    { fromShare: 0.01, toShare: 0.11 },
    { fromShare: 0.9, toShare: 1 },
  ]);
});
