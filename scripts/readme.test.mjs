import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The README’s TypeScript, each block under the name in its first line. */
function readmeModules() {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return [...readme.matchAll(/```ts\n\/\/ (\S+)\n([\s\S]*?)```/g)].map(([, name, code]) => ({
    name,
    code,
  }));
}

test('the README’s own examples run as they stand', () => {
  const modules = readmeModules();
  expect(modules.map(({ name }) => name)).toEqual(['shelf.ts', 'shelf.test.ts']);
  mkdirSync(join(root, '.data'), { recursive: true });
  const folder = mkdtempSync(join(root, '.data', 'readme-'));
  try {
    for (const { name, code } of modules) writeFileSync(join(folder, name), code);
    execFileSync(process.execPath, [join(folder, 'shelf.test.ts')], { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
