import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildConsole } from './build-console.mjs';
import { runChild } from './run-child.mjs';

const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'e2e/node_modules/@playwright/test/cli.js';

/**
 * All tests, or those under the paths given: first those of the code, then the journeys in a
 * browser. `--report <folder>` keeps what they count there.
 */
export async function runTests(args) {
  const { values, tokens } = parseArgs({
    args,
    options: { report: { type: 'string' } },
    strict: false,
    tokens: true,
  });
  const rest = args.filter((_, index) =>
    tokens.every((token) => token.name !== 'report' || !covers(token, index)),
  );
  const folder = typeof values.report === 'string' ? values.report : undefined;
  const isJourney = (arg) => arg.replace(/^\.\//, '').startsWith('e2e');
  const journeys = rest.filter(isJourney);
  const others = rest.filter((arg) => !isJourney(arg));
  const codes = [];
  if (journeys.length === 0 || others.length > 0) {
    const reporters =
      folder === undefined
        ? []
        : [
            '--reporter=default',
            '--reporter=json',
            `--outputFile.json=${join(folder, 'test.json')}`,
          ];
    codes.push(await runChild(process.execPath, [vitest, 'run', ...reporters, ...others]));
  }
  if (rest.length === 0 || journeys.length > 0) {
    await buildConsole();
    const report =
      folder === undefined ? {} : { HINDSIGHT_JOURNEYS_REPORT: join(folder, 'journeys.json') };
    const filters = journeys.filter((path) => !/^(\.\/)?e2e\/?$/.test(path));
    codes.push(
      await runChild(process.execPath, [playwright, 'test', '-c', 'e2e', ...filters], {
        env: { ...process.env, ...report },
      }),
    );
  }
  process.exitCode = codes.find((code) => code !== 0) ?? 0;
}

function covers({ index, inlineValue }, at) {
  return at === index || (inlineValue === false && at === index + 1);
}
