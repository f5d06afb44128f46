import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { buildConsole } from './build-console.mjs';
import { runChild } from './run-child.mjs';
import { runTests } from './run-tests.mjs';
import { watchParent } from './watch-parent.mjs';

const [task = '', ...args] = process.argv.slice(2);
const vitest = 'node_modules/vitest/vitest.mjs';
const server = 'apps/server/src/main.ts';

// What V8 made of our programs and theirs is kept: each start then takes half as long, children’s too.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(
  new URL('../node_modules/.cache/v8', import.meta.url),
);
enableCompileCache(process.env.NODE_COMPILE_CACHE);

/** Each task: what it runs, in a Node of its own or, for `start`, in this very process. */
const tasks = {
  start: async () => {
    await buildConsole();
    await import(`../${server}`);
  },
  dev: () => import('./develop.mjs').then(({ develop }) => develop(server)),
  build: buildConsole,
  test: () => runTests(args),
  soak: () => runNode(vitest, 'run', '--config', 'vitest.soak.config.ts', ...args),
  check: () => import('./check.mjs').then(({ check }) => check(args)),
  fix: () => runNode('node_modules/@biomejs/biome/bin/biome', 'check', '--write', ...args),
  bench: async () => {
    if (args.includes('ui')) await buildConsole();
    await runNode('packages/bench/src/main.ts', ...args);
  },
  drift: () => runNode('apps/server/src/drift.ts', ...args),
};

async function runNode(...nodeArgs) {
  process.exitCode = await runChild(process.execPath, nodeArgs);
}

if (Object.hasOwn(tasks, task)) {
  watchParent(() => process.kill(process.pid, 'SIGTERM'));
  await tasks[task]();
} else {
  console.error(`There is no task “${task}”. There are: ${Object.keys(tasks).join(', ')}.`);
  process.exitCode = 1;
}
