import { expect, test } from 'vitest';
import { buildTestTrace } from '../../shared/trace/testing/build-test-trace.ts';
import { buildTree } from '../../shared/trace/tree/build-tree.ts';
import { listFindings } from './list-findings.ts';

test('what is wrong with a trace is told in plain words', () => {
  const ms = 1_000_000;
  const tree = buildTree(
    buildTestTrace(
      [
        { service: 'browser', duration: 100 * ms, kind: 3 },
        { service: 'server', parent: 0, start: -4000 * ms, duration: 100 * ms, kind: 2 },
        { service: 'browser', parent: 'aaaaaaaaaaaaaaaa', id: '00000000000000cc' },
        { service: 'browser', parent: 3, id: '00000000000000cc' },
      ],
      { isWhole: false, spans: 9 },
    ),
  );
  expect(listFindings(tree)).toEqual([
    'Only the first 4 spans of 9 spans are shown.',
    '1 parent is not here: not yet come, not sampled, or sent elsewhere.',
    'The clock of server is 4 s behind: its spans are moved to fit.',
    '1 span named itself as parent in a circle, which is cut.',
    '2 spans share an id with another.',
  ]);
});

test('a trace that is as it should be has no findings', () => {
  expect(listFindings(buildTree(buildTestTrace([{}, { parent: 0 }])))).toEqual([]);
});
