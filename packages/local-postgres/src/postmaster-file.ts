import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';

export type Postmaster = { readonly pid: number; readonly port: number | undefined };

/** Higher than any pid a kernel hands out. */
const nobodysPid = 1_999_999_999;

/** What a running (or killed) server says of itself: pid on line 1, port on line 4. */
export function readPostmasterFile(folder: DataFolder): Postmaster | undefined {
  const path = join(folder.cluster, 'postmaster.pid');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(path, 'utf8').split('\n');
  const pid = Number.parseInt(lines[0] ?? '', 10);
  const port = Number.parseInt(lines[3] ?? '', 10);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number.isInteger(port) && port > 0 ? port : undefined };
}

/**
 * Postgres refuses to start while the pid in the file lives, even when another program has it now.
 * The file itself must stay: it names the shared memory that tells whether old backends still run.
 */
export function disownPostmasterFile(folder: DataFolder): void {
  const path = join(folder.cluster, 'postmaster.pid');
  const [, ...rest] = readFileSync(path, 'utf8').split('\n');
  writeFileSync(path, [String(nobodysPid), ...rest].join('\n'));
}
