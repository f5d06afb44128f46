import { spawnSync } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DataFolder } from './data-folder.ts';
import type { Binaries } from './find-binaries.ts';
import { identifyProcess } from './identify-process.ts';
import { readPostmasterFile } from './postmaster-file.ts';

/** Fast shutdown first; when it takes too long, at once; when even that hangs, hard. */
const steps = [
  { signal: 'SIGINT', waitMs: 20_000 },
  { signal: 'SIGQUIT', waitMs: 5_000 },
  { signal: 'SIGKILL', waitMs: 5_000 },
] as const;

export async function stopServer(
  pid: number,
  folder: DataFolder,
  binaries: Binaries,
): Promise<void> {
  if (process.platform === 'win32') {
    spawnSync(binaries.pgCtl, ['stop', '-D', folder.cluster, '-m', 'fast', '-t', '20']);
    return;
  }
  for (const { signal, waitMs } of steps) {
    const deadline = Date.now() + waitMs;
    if (!isServer(pid, folder)) return;
    process.kill(pid, signal);
    while (Date.now() < deadline) {
      if (!isServer(pid, folder)) return;
      await sleep(10);
    }
  }
}

/** Where a process cannot be seen into, the file its server removes when it ends has to do. */
function isServer(pid: number, folder: DataFolder): boolean {
  const whose = identifyProcess(pid, folder.cluster);
  if (whose === 'unknown') return readPostmasterFile(folder)?.pid === pid;
  return whose === 'ours';
}
