import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './identify-process.ts';
import { LocalPostgresError } from './local-postgres-error.ts';
import type { ReportEvent } from './local-postgres-event.ts';

const waitMs = 120_000;
/** No holder needs longer than this; a pid that lives longer was handed to another program. */
const staleMs = 300_000;
const unwrittenMs = 5_000;

/** One process at a time creates, starts or stops a cluster. A lock left by a dead one is broken. */
export async function holdStartLock<Result>(
  path: string,
  report: ReportEvent,
  work: () => Promise<Result>,
): Promise<Result> {
  const deadline = Date.now() + waitMs;
  let told = false;
  while (!tryCreate(path)) {
    if (isStale(path)) {
      breakLock(path);
      continue;
    }
    if (!told) {
      told = true;
      report({ kind: 'waiting', message: 'another process is starting or stopping the database' });
    }
    if (Date.now() > deadline) {
      throw new LocalPostgresError(
        'lock_timeout',
        `Another process has held ${path} for ${waitMs / 1000} s. If none is starting, remove that file.`,
      );
    }
    await sleep(25);
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}

function tryCreate(path: string): boolean {
  try {
    writeFileSync(path, String(process.pid), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(path: string): boolean {
  try {
    const ageMs = Date.now() - statSync(path).mtimeMs;
    const pid = Number.parseInt(readFileSync(path, 'utf8'), 10);
    if (Number.isNaN(pid)) return ageMs > unwrittenMs;
    return !isAlive(pid) || ageMs > staleMs;
  } catch {
    return false;
  }
}

/** Under a lock of its own and after another look, so that two breakers do not break a fresh one. */
function breakLock(path: string): void {
  const breaking = `${path}.breaking`;
  if (!tryCreate(breaking)) {
    if (isStale(breaking)) rmSync(breaking, { force: true });
    return;
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
  } finally {
    rmSync(breaking, { force: true });
  }
}
