import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { locateDataFolder } from './data-folder.ts';
import { identifyProcess } from './identify-process.ts';
import { readPostmasterFile } from './postmaster-file.ts';

/** Root as containers have it: it may not look into the processes of other users. */
const confine = ['--bounding-set', '-sys_ptrace', '--inh-caps', '-sys_ptrace'];
const canConfine =
  process.getuid?.() === 0 && spawnSync('setpriv', [...confine, 'true']).status === 0;
const fixture = join(import.meta.dirname, 'hold-database.fixture.ts');

let dataDir = '';
let children: ChildProcess[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hindsight-confined-'));
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children = [];
  const pid = serverPid();
  if (pid !== undefined && isRunning(pid)) process.kill(pid, 'SIGQUIT');
  while (pid !== undefined && isRunning(pid)) await sleep(20);
  rmSync(dataDir, { recursive: true, force: true });
});

const serverPid = () => readPostmasterFile(locateDataFolder(dataDir))?.pid;
const isRunning = (pid: number) =>
  identifyProcess(pid, locateDataFolder(dataDir).cluster) === 'ours';

async function start() {
  const child = spawn('setpriv', [...confine, process.execPath, fixture, dataDir], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  children.push(child);
  const [answer] = await once(child, 'message');
  const stop = async () => {
    child.send('stop');
    return (await once(child, 'message'))[0];
  };
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { url: String(answer.url), adopted: Boolean(answer.adopted), stop, kill };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}

describe.runIf(canConfine)('the embedded Postgres under a root that sees no other users', () => {
  for (const [folder, mode] of [
    ['lent to another user', 0o755],
    ['in a user namespace', 0o700],
  ] as const) {
    test(`${folder}: is adopted after a kill, stopped when asked, and started again`, async () => {
      chmodSync(dataDir, mode);
      const first = await start();
      const pid = serverPid();
      await first.kill();

      const second = await start();
      expect(second).toMatchObject({ adopted: true, url: first.url });
      expect(pid).toBeDefined();
      expect(serverPid()).toBe(pid);
      expect(await second.stop()).toEqual({ leftRunning: false });
      expect(await answers(second.url)).toBe(false);
      expect(isRunning(pid ?? 0)).toBe(false);

      const third = await start();
      expect(third.adopted).toBe(false);
      expect(await answers(third.url)).toBe(true);
      await third.stop();
    });
  }
});
