import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let checkout = '';

beforeEach(() => {
  checkout = mkdtempSync(join(tmpdir(), 'hindsight-boot-'));
  cpSync(import.meta.dirname, join(checkout, 'scripts'), { recursive: true });
  writeFileSync(join(checkout, 'package.json'), '{}');
  mkdirSync(join(checkout, 'bin'));
});
afterEach(() => rmSync(checkout, { recursive: true }));

function writeProgram(name, lines) {
  const path = join(checkout, 'bin', name);
  writeFileSync(path, ['#!/bin/sh', ...lines].join('\n'));
  chmodSync(path, 0o755);
  return path;
}

/** Stands in for the registry: an install that takes a moment and notes when it began and ended. */
function offerInstall() {
  const pnpm = writeProgram('pnpm', [
    'echo begin >> installs.txt',
    'sleep 0.7',
    'mkdir -p node_modules && touch node_modules/.modules.yaml',
    'echo end >> installs.txt',
  ]);
  const tools = JSON.stringify({ node: process.execPath, pnpm });
  writeProgram('npx', [`echo 'HINDSIGHT_TOOLS ${tools}'`]);
}

/** A task there is not: all that comes before it is run. */
function spawnBoot() {
  const PATH = [join(checkout, 'bin'), process.env.PATH].join(delimiter);
  return spawn(process.execPath, [join(checkout, 'scripts/boot.mjs'), 'nothing'], {
    env: { ...process.env, PATH },
  });
}

async function boot() {
  const child = spawnBoot();
  let said = '';
  child.stderr.on('data', (chunk) => {
    said += chunk;
  });
  await once(child, 'close');
  return said;
}

const readInstalls = () => readFileSync(join(checkout, 'installs.txt'), 'utf8');
const lock = () => join(checkout, '.install.lock');

describe.skipIf(process.platform === 'win32')('a first start', () => {
  beforeEach(offerInstall);

  it('installs once when two are begun at once, and the second says that it waits', async () => {
    const said = await Promise.all([boot(), boot()]);
    expect(readInstalls()).toBe('begin\nend\n');
    expect(said.filter((text) => text.includes('another start is installing'))).toHaveLength(1);
    for (const text of said) expect(text).toContain('There is no task “nothing”');
    expect(existsSync(lock())).toBe(false);
  });

  it('does not wait for one that was killed while it installed', async () => {
    writeFileSync(lock(), '1999999999 1 killed');
    expect(await boot()).not.toContain('another start');
    expect(readInstalls()).toBe('begin\nend\n');
    expect(existsSync(lock())).toBe(false);
  });

  it.runIf(existsSync('/proc/self/stat'))(
    'does not wait for one whose pid came again',
    async () => {
      writeFileSync(lock(), `${process.pid} 1 an-earlier-life`);
      expect(await boot()).not.toContain('another start');
    },
  );

  it('that is told to stop ends its install too, and leaves no lock', async () => {
    const child = spawnBoot();
    while (!existsSync(join(checkout, 'installs.txt'))) await sleep(10);
    child.kill('SIGTERM');
    const [code] = await once(child, 'close');
    await sleep(800);
    expect(code).toBe(1);
    expect(readInstalls()).toBe('begin\n');
    expect(existsSync(lock())).toBe(false);
  });
});
