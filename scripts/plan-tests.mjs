import { join } from 'node:path';
import { parseArgs } from 'node:util';

/**
 * What `npm test` runs for its arguments: those of vitest and those of the journeys, each null when
 * it does not run. Without a path both run; with paths, those they belong to.
 */
export function planTests(args) {
  const { values, tokens } = parseArgs({
    args,
    options: { report: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const reportTokens = tokens.filter(({ name }) => name === 'report');
  const rest = args.filter((_, index) => !reportTokens.some((token) => covers(token, index)));
  const folder = typeof values.report === 'string' ? values.report : undefined;
  const journeys = rest.filter(isJourney);
  const others = rest.filter((arg) => !isJourney(arg));
  const runsTests = journeys.length === 0 || others.length > 0;
  const runsJourneys = rest.length === 0 || journeys.length > 0;
  return {
    tests: runsTests ? [...testReporters(folder), ...others] : null,
    journeys: runsJourneys ? journeys.filter((path) => !/^(\.\/)?e2e\/?$/.test(path)) : null,
    journeysReport: folder === undefined ? undefined : join(folder, 'journeys.json'),
  };
}

function isJourney(arg) {
  return /^(\.\/)?e2e(\/|$)/.test(arg);
}

function testReporters(folder) {
  if (folder === undefined) return [];
  const file = join(folder, 'test.json');
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}

function covers({ index, inlineValue }, at) {
  return at === index || (inlineValue === false && at === index + 1);
}
