import { buildConsole } from './build-console.mjs';
import { planTests } from './plan-tests.mjs';
import { runChild } from './run-child.mjs';

const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'e2e/node_modules/@playwright/test/cli.js';

/**
 * All tests, or those under the paths given: first those of the code, then the journeys in a
 * browser. `--report <folder>` keeps what they count there.
 */
export async function runTests(args) {
  const { tests, journeys, journeysReport } = planTests(args);
  const codes = [];
  if (tests !== null) codes.push(await runChild(process.execPath, [vitest, 'run', ...tests]));
  if (journeys !== null) {
    await buildConsole();
    const report =
      journeysReport === undefined ? {} : { HINDSIGHT_JOURNEYS_REPORT: journeysReport };
    codes.push(
      await runChild(process.execPath, [playwright, 'test', '-c', 'e2e', ...journeys], {
        env: { ...process.env, ...report },
      }),
    );
  }
  process.exitCode = codes.find((code) => code !== 0) ?? 0;
}
