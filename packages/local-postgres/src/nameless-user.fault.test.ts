import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findBinaries } from './find-binaries.ts';

const fixture = join(import.meta.dirname, 'hold-database.fixture.ts');
const nameless = { uid: 41_234, gid: 41_234, cwd: '/' };
const canRun = (command: string, ...args: string[]) =>
  spawnSync(command, args, nameless).status === 0;
const canLend =
  process.getuid?.() === 0 &&
  canRun(process.execPath, '--check', fixture) &&
  canRun('unshare', '--user', '--map-user=65534', findBinaries().postgres, '--version');

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'hindsight-nameless-'));
  chownSync(dataDir, nameless.uid, nameless.gid);
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

test.runIf(canLend)('runs for a user who has a number and no name, as containers do', async () => {
  for (const round of ['created', 'started again']) {
    const child = spawn(process.execPath, [fixture, dataDir], {
      ...nameless,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
    expect(answer, round).toMatchObject({ adopted: false });
    child.send('stop');
    const [outcome] = await once(child, 'message');
    expect(outcome).toEqual({ leftRunning: false });
  }
});
