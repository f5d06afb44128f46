import { type ChildProcess, execFileSync, fork } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isAlive } from './identify-process.ts';
import { type LocalPostgres, startLocalPostgres } from './start-local-postgres.ts';

const fixture = join(import.meta.dirname, 'hold-database.fixture.ts');
const isRoot = process.getuid?.() === 0;

let made = '';
let dataDir = '';
let started: LocalPostgres[] = [];
let children: ChildProcess[] = [];

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hindsight-local-postgres-'));
  chmodSync(folder, 0o755);
  return folder;
}

beforeAll(async () => {
  made = makeFolder();
  await (await startLocalPostgres({ dataDir: made })).stop();
  // It names a port, which would be the one of every copy.
  rmSync(join(made, 'database-url'));
});

afterAll(() => rmSync(made, { recursive: true, force: true }));

beforeEach(() => {
  dataDir = makeFolder();
});

/** A cluster as it is after its creation and a stop, where how it was created is not the question. */
function copyMade(): void {
  execFileSync('cp', ['-a', `${made}/.`, dataDir]);
}

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  for (const database of started) await database.stop();
  started = [];
  children = [];
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(options: { restart?: boolean } = {}): Promise<LocalPostgres> {
  const database = await startLocalPostgres({ dataDir, ...options });
  started.push(database);
  return database;
}

async function startInOtherProcess() {
  const child = fork(fixture, [dataDir], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  children.push(child);
  const [answer] = await once(child, 'message');
  return { child, url: String(answer.url), adopted: Boolean(answer.adopted) };
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

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resume) => setTimeout(resume, 20));
}

const answers = (url: string) =>
  ask(url, 'SELECT 1').then(
    () => true,
    () => false,
  );

async function killServer(pid: number): Promise<void> {
  process.kill(pid, 'SIGKILL');
  await until(() => !isAlive(pid));
}

describe('the embedded Postgres', () => {
  test('keeps its data and its URL from one start to the next', async () => {
    const first = await start();
    await ask(first.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    await first.stop();
    await until(() => !isAlive(first.pid())); // dead, and then buried by its parent

    const second = await start();
    expect(second).toMatchObject({ adopted: false, url: first.url });
    expect(await ask(second.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
  });

  test('listens on loopback only, asks for its password, is durable and has no socket', async () => {
    copyMade();
    const { url } = await start();
    expect(await answers(url)).toBe(true);
    expect(await answers(url.replace(/:[^:@]+@/, ':wrong@'))).toBe(false);
    const setting = async (name: string) =>
      Object.values((await ask(url, `SHOW ${name}`))[0] ?? {});
    expect(await setting('listen_addresses')).toEqual(['127.0.0.1']);
    expect(await setting('unix_socket_directories')).toEqual(['']);
    expect(await setting('fsync')).toEqual(['on']);
    expect(await setting('synchronous_commit')).toEqual(['on']);
  });

  test('notes its URL in a file only its user can read', async () => {
    copyMade();
    const { url } = await start();
    const file = join(dataDir, 'database-url');
    expect(readFileSync(file, 'utf8')).toBe(`${url}\n`);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('is adopted when the process that started it was killed', async () => {
    copyMade();
    const other = await startInOtherProcess();
    other.child.kill('SIGKILL');
    await once(other.child, 'exit');

    const database = await start();
    expect(database).toMatchObject({ adopted: true, url: other.url });
    expect(await database.stop()).toEqual({ leftRunning: false });
    expect(await answers(database.url)).toBe(false);
  });

  test('is started once by two processes that start at once, and stopped by the last', async () => {
    const [one, two] = await Promise.all([startInOtherProcess(), startInOtherProcess()]);
    expect([one.adopted, two.adopted].sort()).toEqual([false, true]);
    expect(one.url).toBe(two.url);

    one.child.send('stop');
    expect((await once(one.child, 'message'))[0]).toEqual({ leftRunning: true });
    expect(await answers(two.url)).toBe(true);
    two.child.send('stop');
    expect((await once(two.child, 'message'))[0]).toEqual({ leftRunning: false });
    expect(await answers(two.url)).toBe(false);
  });

  test('comes back by itself on the same port when it is killed, with all that was acknowledged', async () => {
    copyMade();
    const database = await start();
    await ask(database.url, 'CREATE TABLE kept AS SELECT 7 AS n');
    for (let round = 0; round < 3; round += 1) {
      const pid = database.pid();
      process.kill(pid, 'SIGKILL');
      await until(() => database.pid() !== pid);
      expect(await ask(database.url, 'SELECT n FROM kept')).toEqual([{ n: 7 }]);
    }
  });

  test('stays watched after one of its backends was killed and it recovered by itself', async () => {
    copyMade();
    const database = await start();
    const [row] = await ask(
      database.url,
      "SELECT pid FROM pg_stat_activity WHERE application_name = 'hindsight keeper'",
    );
    process.kill(Number(Object.values(row ?? {})[0]), 'SIGKILL');
    await until(() => answers(database.url));
    const pid = database.pid();
    process.kill(pid, 'SIGKILL');
    await until(() => database.pid() !== pid);
    await until(() => answers(database.url));
  });

  test('is restarted by the process that adopted it, too', async () => {
    copyMade();
    const other = await startInOtherProcess();
    const database = await start();
    other.child.kill('SIGKILL');
    const pid = database.pid();
    process.kill(pid, 'SIGKILL');
    await until(() => database.pid() !== pid);
    await until(() => answers(other.url));
  });

  test('starts although the killed one’s pid belongs to another program now', async () => {
    copyMade();
    const first = await start({ restart: false });
    await killServer(first.pid());
    const pidFile = join(dataDir, 'postgres', 'postmaster.pid');
    const [, ...rest] = readFileSync(pidFile, 'utf8').split('\n');
    writeFileSync(pidFile, [process.pid, ...rest].join('\n'));

    const second = await start();
    expect(second.adopted).toBe(false);
    expect(await answers(second.url)).toBe(true);
  });

  test('starts although a process died with the lock in its hand', async () => {
    copyMade();
    const other = await startInOtherProcess();
    other.child.kill('SIGKILL');
    await once(other.child, 'exit');
    writeFileSync(join(dataDir, 'postgres.lock'), String(other.child.pid));
    expect(await answers((await start()).url)).toBe(true);
  });

  test('is created anew when an earlier creation was killed half-way', async () => {
    const half = join(dataDir, 'postgres.init-0123456789ab');
    mkdirSync(half);
    writeFileSync(join(half, 'PG_VERSION'), '18');
    expect(await answers((await start()).url)).toBe(true);
    expect(existsSync(half)).toBe(false);
  });

  test('starts on a cluster that was opened to others, and closes it', async () => {
    copyMade();
    await (await start()).stop();
    chmodSync(join(dataDir, 'postgres'), 0o755);
    expect(await answers((await start()).url)).toBe(true);
    expect(statSync(join(dataDir, 'postgres')).mode & 0o777).toBe(0o700);
  });

  test('refuses a cluster of another major version, and a folder that is none', async () => {
    const cluster = join(dataDir, 'postgres');
    mkdirSync(cluster);
    writeFileSync(join(cluster, 'notes.txt'), 'mine');
    await expect(start()).rejects.toMatchObject({ code: 'foreign_cluster' });
    writeFileSync(join(cluster, 'PG_VERSION'), '15\n');
    await expect(start()).rejects.toMatchObject({ code: 'wrong_version' });
  });

  test('says what to do when the data folder cannot be made', async () => {
    const file = join(dataDir, 'a-file');
    writeFileSync(file, '');
    const attempt = startLocalPostgres({ dataDir: join(file, 'data') });
    await expect(attempt).rejects.toMatchObject({
      code: 'not_writable',
      message: expect.stringContaining('HINDSIGHT_DATA_DIR'),
    });
  });

  test.runIf(isRoot)('runs for root as another user, and under a closed folder too', async () => {
    const open = await start();
    expect(open.how).toMatch(/^uid [1-9]/);
    await open.stop();
    chmodSync(dataDir, 0o700);
    const closed = await start();
    expect(closed.how).toBe('user namespace');
    expect(await answers(closed.url)).toBe(true);
    await closed.stop();
    chmodSync(dataDir, 0o755);
    expect(await answers((await start()).url)).toBe(true);
  });
});
