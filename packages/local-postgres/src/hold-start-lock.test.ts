import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { holdStartLock } from './hold-start-lock.ts';
import { readStartTime } from './read-start-time.ts';

let folder = '';
let lock = '';
let waited: string[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hindsight-lock-'));
  lock = join(folder, 'postgres.lock');
  waited = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const hold = <Result>(work: () => Promise<Result>) =>
  holdStartLock(lock, ({ kind }) => waited.push(kind), work);

describe('the lock around starts and stops', () => {
  test('lets one at a time work, in one process too, and is gone afterwards', async () => {
    let working = 0;
    const work = async () => {
      working += 1;
      expect(working).toBe(1);
      await sleep(5);
      working -= 1;
    };
    await Promise.all([hold(work), hold(work), hold(work)]);
    expect(waited).toEqual(['waiting', 'waiting']);
    expect(existsSync(lock)).toBe(false);
  });

  test('is given back when the work fails', async () => {
    await expect(hold(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(existsSync(lock)).toBe(false);
  });

  test('is broken when it was left by an earlier process with our own pid', async () => {
    const startTime = readStartTime(process.pid);
    const left = startTime === undefined ? '999999999' : `${process.pid} 1 an-earlier-life`;
    writeFileSync(lock, left);
    expect(await hold(async () => 'done')).toBe('done');
    expect(waited).toEqual([]);
  });

  test('stays when it is another’s by the time the work is done', async () => {
    const others = `${process.pid} ${readStartTime(process.pid) ?? '-'} another-holder`;
    await hold(async () => writeFileSync(lock, others));
    expect(readFileSync(lock, 'utf8')).toBe(others);
  });
});
