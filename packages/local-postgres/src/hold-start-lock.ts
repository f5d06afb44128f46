import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './identify-process.ts';
import { LocalPostgresError } from './local-postgres-error.ts';
import type { ReportEvent } from './local-postgres-event.ts';
import { readStartTime } from './read-start-time.ts';

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
  const claim = `${process.pid} ${readStartTime(process.pid) ?? '-'} ${randomUUID()}`;
  let told = false;
  while (!tryCreate(path, claim)) {
    if (isStale(path)) {
      breakLock(path, claim);
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
    release(path, claim);
  }
}

function tryCreate(path: string, claim: string): boolean {
  try {
    writeFileSync(path, claim, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Only what is still ours: work that took too long may have lost the lock to another. */
function release(path: string, claim: string): void {
  if (readClaim(path) === claim) rmSync(path, { force: true });
}

function readClaim(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function isStale(path: string): boolean {
  try {
    const ageMs = Date.now() - statSync(path).mtimeMs;
    const [pid = '', startTime = '-'] = readFileSync(path, 'utf8').split(' ');
    if (!/^\d+$/.test(pid)) return ageMs > unwrittenMs;
    return ageMs > staleMs || !isHolder(Number(pid), startTime);
  } catch {
    return false;
  }
}

/** A restarted container hands out the same pids again: the start time tells which life it was. */
function isHolder(pid: number, startTime: string): boolean {
  if (!isAlive(pid)) return false;
  const present = readStartTime(pid);
  return startTime === '-' || present === undefined || startTime === present;
}

/** Under a lock of its own and after another look, so that two breakers do not break a fresh one. */
function breakLock(path: string, claim: string): void {
  const breaking = `${path}.breaking`;
  if (!tryCreate(breaking, claim)) {
    if (isStale(breaking)) rmSync(breaking, { force: true });
    return;
  }
  try {
    if (isStale(path)) rmSync(path, { force: true });
  } finally {
    release(breaking, claim);
  }
}
