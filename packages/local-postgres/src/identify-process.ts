import { spawnSync } from 'node:child_process';
import { readlinkSync, realpathSync } from 'node:fs';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether that pid is gone, is a server of this cluster, or was handed to another program since. */
export function identifyProcess(pid: number, cluster: string): 'gone' | 'ours' | 'other' {
  if (!isAlive(pid)) return 'gone';
  if (process.platform === 'win32') return 'ours';
  if (process.platform === 'linux') return standsIn(pid, cluster) ? 'ours' : 'other';
  const { stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return stdout.includes(cluster) ? 'ours' : 'other';
}

/** A Postgres server works in its cluster’s folder. A zombie stands nowhere. */
function standsIn(pid: number, cluster: string): boolean {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch {
    return false;
  }
}
