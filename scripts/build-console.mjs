import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { BootError } from './boot-error.mjs';
import { hashFiles } from './hash-files.mjs';
import { listFiles } from './list-files.mjs';
import { collectChild } from './run-child.mjs';
import { say } from './say.mjs';

const consoleFolder = 'apps/console';
const built = `${consoleFolder}/dist`;
const stampFile = `${built}/.stamp`;
const sources = [consoleFolder, 'packages/history/src', 'packages/telemetry/src', 'pnpm-lock.yaml'];

/** Builds the console when a source has changed since it was last built. */
export async function buildConsole() {
  const stamp = hashFiles(sources, [built]);
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
