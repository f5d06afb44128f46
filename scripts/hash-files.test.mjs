import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hashFiles } from './hash-files.mjs';

let folder = '';
const write = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const stamp = () => hashFiles([folder], [join(folder, 'dist')]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hindsight-stamp-'));
  write('src/a.ts', 'one');
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what did not change has the same stamp, whatever was built or installed', () => {
  const before = stamp();
  write('dist/index.html', 'built');
  write('node_modules/a/index.js', 'installed');
  write('src/a.ts', 'one');
  expect(stamp()).toBe(before);
});

test.each([
  ['a text that changed', () => write('src/a.ts', 'two')],
  ['a file more', () => write('src/b.ts', '')],
  ['a file less', () => rmSync(join(folder, 'src/a.ts'))],
  ['another name', () => renameSync(join(folder, 'src/a.ts'), join(folder, 'src/b.ts'))],
  ['a folder inside that is named like the built one', () => write('src/dist/a.ts', 'one')],
])('%s has another stamp', (_, change) => {
  const before = stamp();
  change();
  expect(stamp()).not.toBe(before);
});
