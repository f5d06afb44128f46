import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { basename } from 'node:path';

/** `unknown` is no ground to end that process, nor to act as if it were not the server. */
export type Whose = 'gone' | 'ours' | 'other' | 'unknown';

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Whether that pid is gone, is a server of this cluster, or was handed to another program since. */
export function identifyProcess(pid: number, cluster: string): Whose {
  if (!isAlive(pid)) return 'gone';
  if (process.platform === 'win32') return 'ours';
  const whose = process.platform === 'linux' ? lookInProc(pid, cluster) : askPs(pid, cluster);
  return whose === 'unknown' && !isAlive(pid) ? 'gone' : whose;
}

/** A Postgres server works in its cluster’s folder. A zombie stands nowhere. */
function lookInProc(pid: number, cluster: string): Whose {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster) ? 'ours' : 'other';
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    // Root in a container may look at the command of another user’s process, not at its folder.
    if (code === 'EACCES' || code === 'EPERM') return readCommand(pid, cluster);
    return existsSync(`/proc/${pid}/stat`) ? 'other' : 'unknown';
  }
}

function readCommand(pid: number, cluster: string): Whose {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return judgeCommand(command, cluster);
  } catch {
    return 'unknown';
  }
}

/** The words a process was started with; a zombie has none. */
export function judgeCommand(command: readonly string[], cluster: string): Whose {
  if (basename(command[0] ?? '') !== 'postgres') return 'other';
  const folder = command[command.indexOf('-D') + 1] ?? '';
  if (folder === cluster) return 'ours';
  try {
    return realpathSync(folder) === realpathSync(cluster) ? 'ours' : 'other';
  } catch {
    return 'unknown'; // started where the cluster lay before it was moved, perhaps
  }
}

function askPs(pid: number, cluster: string): Whose {
  const asked = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  if (asked.status !== 0) return 'unknown';
  return asked.stdout.includes(cluster) ? 'ours' : 'other';
}
