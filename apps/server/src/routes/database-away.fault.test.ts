import { createRegistry } from '@hindsight/domain';
import { openEventStore } from '@hindsight/event-store';
import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import { openSpanStore } from '@hindsight/telemetry';
import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createActivity } from '../activity/activity.ts';
import { createApp } from '../app.ts';
import { readJson } from '../testing/read-json.ts';
import { wallet } from '../testing/wallet.ts';
import { createTruthThreads } from '../truth/truth-threads.ts';
import { createTruthCache } from '../use-cases/truth/truth-cache.ts';

let database: TestDatabase;
let locker: pg.Client;
const lines: { level: number; msg?: string }[] = [];
const opened: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  locker = new pg.Client({ connectionString: database.url });
  await locker.connect();
});
afterAll(async () => {
  await locker.end();
  for (const store of opened) await store.close();
  await database.drop();
});

function openApp(poolSize: number) {
  const store = openEventStore({ connectionString: database.url, poolSize, timeoutMs: 1_000 });
  const spans = openSpanStore({ connectionString: database.url, poolSize, timeoutMs: 1_000 });
  opened.push(store, spans);
  const threads = createTruthThreads({
    databaseUrl: database.url,
    configModule: undefined,
    demo: 'off',
  });
  const app = createApp({
    activity: createActivity(),
    store,
    spans,
    registry: createRegistry([wallet]),
    log: pino({ level: 'debug' }, { write: (line: string) => lines.push(JSON.parse(line)) }),
    version: '0.0.0-test',
    embedded: false,
    truth: { threads, timeoutMs: 1_000, cache: createTruthCache() },
    stopping: new AbortController().signal,
  });
  const append = (init?: RequestInit) =>
    app.request('/api/streams/note-1/events', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"expectedVersion":"any","events":[{"type":"Noted","data":1}]}',
      ...init,
    });
  return { app, append, store };
}

async function expectUnavailable(answer: Response): Promise<void> {
  expect(answer.status).toBe(503);
  expect(answer.headers.get('retry-after')).toBe('1');
  expect(await readJson(answer)).toMatchObject({ code: 'store_unavailable' });
}

test('an append that cannot have its turn is 503 in bounded time; afterwards all is well', async () => {
  const { append } = openApp(2);
  expect((await append()).status).toBe(201);
  await locker.query('begin');
  await locker.query('select * from hindsight.head for update');
  await Promise.all([append(), append()].map(async (answer) => expectUnavailable(await answer)));
  await locker.query('rollback');
  expect((await append()).status).toBe(201);
});

test('with all connections busy reads are 503, health too; afterwards all is well', async () => {
  const { app, append } = openApp(1);
  await append();
  await locker.query('begin');
  await locker.query('lock table hindsight.events in access exclusive mode');
  const paths = ['/api/streams/note-1/events', '/api/events', '/api/streams/note-1'];
  await Promise.all(paths.map(async (path) => expectUnavailable(await app.request(path))));
  await locker.query('rollback');
  for (const path of [...paths, '/api/health']) {
    await expect.poll(async () => (await app.request(path)).status).toBe(200);
  }
});

test('when every connection is cut the next request is answered all the same', async () => {
  const { app, append } = openApp(2);
  await append();
  for (let round = 0; round < 5; round++) {
    const asked = Promise.all([append(), app.request('/api/events'), append()]);
    await locker.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    for (const { status } of await asked) expect([200, 201, 503]).toContain(status);
  }
  await expect.poll(async () => (await app.request('/api/health')).status).toBe(200);
  await expect.poll(async () => (await append()).status).toBe(201);
});

test('a client who goes away while its append waits: nothing is written, nothing has failed', async () => {
  const { append, store } = openApp(2);
  await append();
  const before = (await store.readHead()).position;
  await locker.query('begin');
  await locker.query('select * from hindsight.head for update');
  lines.length = 0;
  const first = append();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const gone = new AbortController();
  const second = append({ signal: gone.signal });
  await new Promise((resolve) => setTimeout(resolve, 50));
  gone.abort();
  expect((await second).status).toBe(499);
  await locker.query('rollback');
  expect((await first).status).toBe(201);
  expect((await store.readHead()).position).toBe(before + 1);
  expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
  expect(lines.map(({ msg }) => msg)).toContain('the client went away');
});
