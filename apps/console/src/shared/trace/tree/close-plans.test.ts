import { expect, test } from 'vitest';
import { buildTestTrace } from '../testing/build-test-trace.ts';
import { buildTree } from './build-tree.ts';
import { closePlans } from './close-plans.ts';

const placed = 32;

test('a statement with a plan is closed, once', () => {
  const spans = [
    { name: 'command.deposit' },
    { parent: 0, id: '00000000000000aa', marks: 16 },
    { parent: 1, marks: placed },
    { parent: 2, marks: placed },
  ];
  const early = buildTree(buildTestTrace(spans));
  expect(closePlans(early)).toEqual([1]);
  const later = buildTree(
    buildTestTrace([...spans, { parent: 0, marks: 16 }, { parent: 4, marks: placed }]),
  );
  expect(closePlans(later)).toEqual([1, 4]);
  expect(closePlans(later, early)).toEqual([4]);
  expect(closePlans(buildTree(buildTestTrace([{}, { parent: 0 }])))).toEqual([]);
});
