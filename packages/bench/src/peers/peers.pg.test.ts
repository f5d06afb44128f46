import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { agreeOnBalances } from '../harness/agree-on-balances.ts';
import { fillAll } from '../harness/fill-all.ts';
import { peers } from '../harness/impl.ts';
import { startAll, type Workers } from '../harness/start-all.ts';
import { startWorker, type Worker } from '../harness/start-worker.ts';

const impls = ['hindsight', ...peers] as const;
const plan = { streams: [1, 2, 3].map((n) => ({ streamId: `account-${n}`, events: 20 * n })) };
const started: Worker[] = [];
let database: TestDatabase;
let workers: Workers;

beforeAll(async () => {
  database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const name = new URL(database.url).pathname.slice(1);
  await client.query(`alter database ${name} set search_path = public`);
  await client.end();
  workers = await startAll((worker, url) => {
    const fresh = startWorker(worker, url);
    started.push(fresh);
    return fresh;
  }, database.url);
  await fillAll(workers, plan);
});

afterAll(async () => {
  await Promise.all(started.map((worker) => worker.stop()));
  await database.drop();
});

test('all hold the same log and fold its streams to the same accounts', async () => {
  for (const { streamId } of plan.streams) await agreeOnBalances(workers, streamId);
});

test('who has a log reads all of it', async () => {
  for (const impl of ['hindsight', 'emmett', 'message-db', 'reference'] as const) {
    await workers[impl].run('scanLog', { limit: 120 });
    await expect(workers[impl].run('scanLog', { limit: 121 })).rejects.toThrow('read 120 of 121');
  }
});

test.each(impls)(
  '%s stores what it is given and refuses a version that has passed',
  async (impl) => {
    const before = await workers[impl].run('count', null);
    const loop = { warmUpMs: 0, measureMs: 50, concurrency: 2 };
    await workers[impl].run('append', { ...loop, run: 'one', batch: 1 });
    await workers[impl].run('append', { ...loop, run: 'many', batch: 10 });
    await workers[impl].run('appendAtOnce', { run: 'burst', streams: 20, repeat: 1 });
    expect(await workers[impl].run('count', null)).toBeGreaterThan(before + 30);
    const { version } = await workers[impl].run('load', { streamId: 'account-many-0-0' });
    expect(version % 10).toBe(0);
    await expect(workers[impl].run('append', { ...loop, run: 'one', batch: 1 })).rejects.toThrow();
  },
);

test('COPY, the limit, reads and writes rows of our own tables', async () => {
  const written = await workers.copy.run('copyIn', { events: 500 });
  const read = await workers.copy.run('replayStream', { streamId: 'account-3' });
  expect(written.perSecond).toBeGreaterThan(0);
  expect(read.perSecond).toBeGreaterThan(0);
});
