import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BootError } from './boot-error.mjs';
import { checkFileSizes } from './check-file-sizes.mjs';
import { collectChild } from './run-child.mjs';

const bin = 'node_modules/.bin';
const contract = 'packages/contract/src/write-openapi.ts';
const apiTypes = 'apps/console/src/shared/api/write-api-types.ts';
const ownersOfTables = ['event-store', 'telemetry'];

const steps = [
  run('format', `${bin}/biome`, 'check', '--linter-enabled=false'),
  run('lint', `${bin}/biome`, 'lint', '--error-on-warnings'),
  run('lint with types', `${bin}/oxlint`, '--type-aware', '--deny-warnings'),
  run('types', `${bin}/tsc`, '-p', 'tsconfig.json'),
  run('types, console', `${bin}/tsc`, '-p', 'apps/console/tsconfig.json'),
  run('types, pure packages', `${bin}/tsc`, '-p', 'tsconfig.pure.json'),
  run('import arrows', `${bin}/depcruise`, 'apps', 'packages', 'e2e', '--config'),
  { name: 'file sizes', go: async () => checkFileSizes() },
  run('dead code', `${bin}/knip`, '--no-config-hints'),
  ...(existsSync(contract) ? [run('openapi drift', process.execPath, contract, '--check')] : []),
  run('client drift', process.execPath, apiTypes, '--check'),
  ...ownersOfTables
    .map((name) => [name, `packages/${name}/src/write-schema.ts`])
    .filter(([, program]) => existsSync(program))
    .map(([name, program]) => run(`schema drift, ${name}`, process.execPath, program, '--check')),
];

function run(name, command, ...args) {
  return { name, go: () => collectChild(command, args) };
}

/** Runs every step, also after one that failed; `--report` keeps the count in a file. */
export async function check(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { report: { type: 'string' } },
    allowPositionals: true,
  });
  const chosen = steps.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  const results = [];
  for (const step of chosen) results.push(await runStep(step));
  const failed = results.filter(({ code }) => code !== 0);
  console.log('');
  for (const { name, code, ms } of results) {
    const seconds = (ms / 1000).toFixed(1).padStart(5);
    console.log(`  ${code === 0 ? 'ok  ' : 'FAIL'}  ${name.padEnd(22)} ${seconds} s`);
  }
  const counts = { passed: results.length - failed.length, failed: failed.length };
  console.log(`\n${counts.passed} steps passed, ${counts.failed} failed`);
  if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(counts));
  process.exitCode = failed.length === 0 ? 0 : 1;
}

async function runStep({ name, go }) {
  const began = Date.now();
  const { code, output } = await go().catch((error) => {
    if (error instanceof BootError) process.exit(1); // told to stop: not one more step
    return { code: 1, output: String(error) };
  });
  if (code !== 0) console.log(`\n--- ${name} ---\n${output.trim()}`);
  else process.stderr.write(`ok ${name}\n`);
  return { name, code, ms: Date.now() - began };
}
