import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isAlive } from './identify-process.ts';
import type { LocalPostgresEvent } from './local-postgres-event.ts';
import { type LocalPostgres, startLocalPostgres } from './start-local-postgres.ts';

let place = '';
let dataDir = '';
let cluster = '';
let events: LocalPostgresEvent[] = [];
let started: LocalPostgres[] = [];

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'hindsight-missing-'));
  dataDir = join(place, 'data');
  cluster = join(dataDir, 'postgres');
  events = [];
});

afterEach(async () => {
  for (const database of started) await database.stop();
  started = [];
  rmSync(place, { recursive: true, force: true });
});

async function start(): Promise<LocalPostgres> {
  const database = await startLocalPostgres({ dataDir, onEvent: (event) => events.push(event) });
  started.push(database);
  return database;
}

async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await sleep(20);
}

const countOf = (kind: LocalPostgresEvent['kind']) =>
  events.filter((event) => event.kind === kind).length;

async function loseTo(database: LocalPostgres, move: () => void): Promise<void> {
  const pid = database.pid();
  move();
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid));
  await until(() => countOf('restart_failed') > 1 || countOf('recovered') > 0);
}

describe('a database that dies with its folder away', () => {
  for (const [what, folderOf] of [
    ['its own folder', () => cluster],
    ['the data folder', () => dataDir],
  ] as const) {
    test(`(${what}) is waited for, not made anew, and comes back with it`, async () => {
      const database = await start();
      await ask(database.url, 'CREATE TABLE kept AS SELECT 7 AS n');
      const folder = folderOf();
      const away = join(place, 'away');
      await loseTo(database, () => renameSync(folder, away));
      expect(existsSync(folder)).toBe(false);
      expect(countOf('creating')).toBe(1);
      expect(events.findLast(({ kind }) => kind === 'restart_failed')?.message).toContain(
        `${cluster} is not there any more`,
      );

      renameSync(away, folder);
      await until(() => countOf('recovered') === 1);
      expect(await ask(database.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    });
  }

  test('does not take another database in its place for its own', async () => {
    await (await start()).stop();
    const other = join(place, 'other');
    renameSync(cluster, other);
    const password = readFileSync(join(other, 'hindsight-password'), 'utf8');

    const database = await start();
    await loseTo(database, () => {
      renameSync(cluster, join(place, 'away'));
      renameSync(other, cluster);
    });
    expect(existsSync(join(cluster, 'postmaster.pid'))).toBe(false);
    expect(readFileSync(join(cluster, 'hindsight-password'), 'utf8')).toBe(password);
    expect(events.at(-1)?.message).toContain('another database');

    renameSync(cluster, other);
    renameSync(join(place, 'away'), cluster);
    await until(() => countOf('recovered') === 1);
    expect(await ask(database.url, 'SELECT 1 AS n')).toEqual([{ n: 1 }]);
  });

  test('can be given up at once, and leaves nothing where the folder was', async () => {
    const database = await start();
    await loseTo(database, () => renameSync(dataDir, join(place, 'away')));
    expect(await database.stop()).toEqual({ leftRunning: false });
    expect(existsSync(dataDir)).toBe(false);
    started = [];
  });
});
