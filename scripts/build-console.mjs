import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { BootError } from './boot-error.mjs';
import { collectChild } from './run-child.mjs';
import { say } from './say.mjs';

const consoleFolder = 'apps/console';
const built = `${consoleFolder}/dist`;
const stampFile = `${built}/.stamp`;
const sources = [consoleFolder, 'packages/history/src', 'pnpm-lock.yaml'];

/** Builds the console when a source has changed since it was last built. */
export async function buildConsole() {
  const stamp = hashSources();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('building the console');
  const vite = 'apps/console/node_modules/vite/bin/vite.js';
  const { code, output } = await collectChild(process.execPath, [vite, 'build', consoleFolder], {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  if (code !== 0) throw new BootError(`The console could not be built:\n${output.trim()}`);
  for (const file of listFiles(built)) compress(file);
  writeFileSync(stampFile, stamp);
}

/** Beside each file its smaller form, for who takes it. */
function compress(file) {
  if (!/\.(js|css|svg)$/.test(file)) return;
  const body = readFileSync(file);
  const smaller = brotliCompressSync(body);
  if (smaller.length < body.length * 0.9) writeFileSync(`${file}.br`, smaller);
}

function hashSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of listFiles(source)) hash.update(`\0${file}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(path) {
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && (name !== 'dist' || path !== consoleFolder))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => {
      const inside = join(path, entry.name);
      return entry.isDirectory() ? listFiles(inside) : [inside];
    });
}
