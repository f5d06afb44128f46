import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ServerProcess, startServerProcess } from '../testing/start-server-process.ts';

const host = 'HTTP/1.1\r\nHost: localhost\r\n';
const get = (path: string) => `GET ${path} ${host}\r\n`;
const post = (path: string, body: string) =>
  `POST ${path} ${host}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;

let database: TestDatabase;
let locker: pg.Client;
let watcher: pg.Client;
let server: ServerProcess;
let url: string;

beforeAll(async () => {
  database = await createTestDatabase();
  locker = new pg.Client({ connectionString: database.url });
  watcher = new pg.Client({ connectionString: database.url });
  await Promise.all([locker.connect(), watcher.connect()]);
  server = startServerProcess({
    DATABASE_URL: database.url,
    HINDSIGHT_CONFIG: new URL('../testing/wallet-config.ts', import.meta.url).pathname,
    HINDSIGHT_ROLES: 'api',
    HINDSIGHT_LOG_LEVEL: 'debug',
  });
  url = await server.ready();
  await fetch(`${url}/api/aggregates/wallet/a/commands/fill`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"cents":1}',
  });
});
afterAll(async () => {
  await server.stop();
  await Promise.all([locker.end(), watcher.end()]);
  await database.drop();
});

test('a client who goes away in the middle is told as that, never as a failure', async () => {
  const requests = [
    get('/api/streams?sort=id'),
    get('/api/events?limit=10'),
    get('/api/events?after=0&contains=1'),
    get('/api/events/live?after=0'),
    get('/api/streams/wallet-a/events'),
    get('/api/streams/wallet-a/state'),
    post(
      '/api/streams/wallet-a/events',
      '{"expectedVersion":"any","events":[{"type":"Filled","data":{"cents":1}}]}',
    ),
    post('/api/aggregates/wallet/a/commands/fill', '{"cents":1}'),
  ];
  const before = logged().length;
  await lockTables();
  const leave = ask(requests);
  // The live answer and the append may wait on their own.
  await expect.poll(countWaiting).toBeGreaterThan(requests.length - 3);
  leave();
  // The lock is held until the server itself gives up waiting for the database.
  await expect.poll(countWaiting, { timeout: 30_000 }).toBe(0);
  await locker.query('rollback');
  await expect.poll(async () => (await fetch(`${url}/api/health`)).status).toBe(200);

  const lines = logged().slice(before);
  expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
  expect(lines.filter(isGone).length).toBeGreaterThan(3);
  expect(server.stdout()).toBe(`Hindsight is ready at ${url}\n`);
});

test('work that notices it ends as aborted, not as a database that is away', async () => {
  const before = logged().length;
  await lockTables();
  const leave = ask([get('/api/streams/wallet-a/state?at=2999-01-01T00:00:00Z')]);
  // The worker that indexes may wait as well.
  await expect.poll(countWaiting).toBeGreaterThan(0);
  await sleep(200);
  leave();
  await sleep(100);
  await locker.query('rollback');
  await expect.poll(() => logged().slice(before).filter(isGone).length).toBe(1);
  expect(logged().slice(before).find(isGone)?.err?.type).toBe('AbortError');
});

test('a question that is posted ends with its client, as one that is got does', async () => {
  const before = logged().length;
  const questions = [
    post('/api/streams/wallet-a/truth', '{"where":"state.cents > 0"}'),
    post('/api/streams/wallet-a/counterfactual', '{"skip":[1]}'),
  ];
  await lockTables();
  const leave = ask(questions);
  await expect.poll(countWaiting).toBeGreaterThan(1);
  await sleep(200);
  leave();
  await sleep(100);
  await locker.query('rollback');
  await expect.poll(() => logged().slice(before).filter(isGone).length).toBe(questions.length);
});

type Line = { readonly level: number; readonly msg?: string; readonly err?: { type: string } };

const isGone = ({ msg }: Line) => msg === 'the client went away';

function logged(): Line[] {
  const lines = server.stderr().split('\n');
  return lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line)]));
}

async function lockTables(): Promise<void> {
  await locker.query('begin');
  await locker.query(
    'lock table hindsight.streams, hindsight.events, hindsight.head in access exclusive mode',
  );
}

function ask(requests: readonly string[]): () => void {
  const sockets = requests.map((request) => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.on('error', () => undefined);
    socket.write(request);
    return socket;
  });
  return () => {
    for (const socket of sockets) socket.destroy();
  };
}

async function countWaiting(): Promise<number> {
  const { rowCount } = await watcher.query(
    "select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
  );
  return rowCount ?? 0;
}
