import { expect, test } from 'vitest';
import { planTests } from './plan-tests.mjs';

const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=out/test.json'];

test.each([
  ['all of them, then the journeys', [], [], []],
  ['only the journeys', ['e2e'], null, []],
  ['only the journeys, as a shell completes it', ['./e2e/'], null, []],
  ['one journey', ['e2e/journeys/log.spec.ts'], null, ['e2e/journeys/log.spec.ts']],
  ['no journey for a path in the code', ['packages/history'], ['packages/history'], null],
  ['both for paths in both', ['scripts', 'e2e/screens'], ['scripts'], ['e2e/screens']],
  ['options go to the tests', ['-t', 'a name'], ['-t', 'a name'], null],
  ['a path that only begins like theirs is not theirs', ['e2efg'], ['e2efg'], null],
])('%s', (_, args, tests, journeys) => {
  expect(planTests(args)).toEqual({ tests, journeys, journeysReport: undefined });
});

test.each([[['--report', 'out']], [['--report=out']]])('%j keeps what both count', (args) => {
  expect(planTests(args)).toEqual({
    tests: reporters,
    journeys: [],
    journeysReport: 'out/journeys.json',
  });
});

test('a report of some journeys is no path of the tests', () => {
  expect(planTests(['e2e', '--report', 'out'])).toMatchObject({ tests: null, journeys: [] });
});
