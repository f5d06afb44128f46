import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { sayWhile } from './say.mjs';

const lock = '.install.lock';
/** No install takes longer; where start times cannot be seen, a pid may have come again. */
const staleMs = 1_800_000;
const unwrittenMs = 5000;

/** One start at a time installs into a checkout: two package managers would break each other's work. */
export async function holdInstallLock(work) {
  const claim = `${process.pid} ${readStartTime(process.pid)} ${randomUUID()}`;
  if (!take(lock, claim)) {
    await sayWhile('another start is installing here, waiting for it', async () => {
      while (!take(lock, claim)) await sleep(100);
    });
  }
  try {
    return await work();
  } finally {
    release(lock, claim);
  }
}

function take(path, claim) {
  if (create(path, claim)) return true;
  if (!isStale(path)) return false;
  breakLock(path, claim);
  return create(path, claim);
}

/** Under a lock of its own and after another look, so that two breakers do not break a fresh one. */
function breakLock(path, claim) {
  const breaking = `${path}.breaking`;
  if (!create(breaking, claim)) {
    if (isStale(breaking)) rmSync(breaking, { force: true });
    return;
  }
  if (isStale(path)) rmSync(path, { force: true });
  release(breaking, claim);
}

function create(path, claim) {
  try {
    writeFileSync(path, claim, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function release(path, claim) {
  if (read(path) === claim) rmSync(path, { force: true });
}

function isStale(path) {
  const content = read(path);
  if (content === undefined) return false;
  const ageMs = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  const [pid, startTime] = content.split(' ');
  if (!/^\d+$/.test(pid)) return ageMs > unwrittenMs;
  return ageMs > staleMs || !isHolder(Number(pid), startTime);
}

/** A restarted container hands out the same pids again: the start time tells which life it was. */
function isHolder(pid, startTime) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  const present = readStartTime(pid);
  return startTime === '-' || present === '-' || startTime === present;
}

function readStartTime(pid) {
  const stat = read(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '-';
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
