import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { openEventStore } from '@hindsight/event-store';
import { createTestDatabase } from '@hindsight/event-store/testing';
import pg from 'pg';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Attempt } from './check/attempt.ts';
import { checkLog } from './check/check-log.ts';
import { readTable } from './check/read-table.ts';
import { firstOfEach } from './check/violation.ts';
import { openLossyWay } from './processes/open-lossy-way.ts';
import { attemptAppend } from './writers/attempt-append.ts';
import { createRandom } from './writers/random.ts';
import { seed } from './writers/seed.ts';

async function setUp() {
  const database = await createTestDatabase();
  const store = openEventStore({ connectionString: database.url });
  const admin = new pg.Client({ connectionString: database.url });
  await admin.connect();
  onTestFinished(async () => {
    await admin.end();
    await store.close();
    await database.drop();
  });
  const cut = async (role: string): Promise<void> => {
    const { rows } = await admin.query<{ pid: number }>(
      `select pid, pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and application_name = $1`,
      [`hindsight ${role}`],
    );
    const pids = rows.map(({ pid }) => pid);
    const left = 'select from pg_stat_activity where pid = any($1)';
    while ((await admin.query(left, [pids])).rowCount !== 0) await sleep(2);
    await nextTurn(); // what they said last has been read by then
  };
  const noted = (data: string) => ({ type: 'Noted', data, eventId: randomUUID() });
  return { store, admin, cut, noted, url: database.url };
}

const many = 9_000;

test('a scan whose connection is cut fails by name, and the next one reads all', async () => {
  const { store, cut, noted } = await setUp();
  const events = Array.from({ length: many }, (_, index) => noted(`${index}`));
  await store.append('a-1', events, { expectedVersion: 'none' });
  const scan = async (afterFirst: () => Promise<unknown>): Promise<number> => {
    let count = 0;
    for await (const page of store.scanLog()) {
      if (count === 0) await afterFirst();
      count += page.length;
    }
    return count;
  };
  // What was on its way already may be enough to end it.
  const first = await scan(() => cut('read')).catch((error) => error);
  if (first !== many) expect(first).toMatchObject({ code: 'store_unavailable' });
  expect(await scan(async () => undefined)).toBe(many);
});

test('an append whose connection is cut is written once', async () => {
  const { store, cut, noted } = await setUp();
  const appends: Promise<unknown>[] = [];
  for (let round = 0; round < 20; round += 1) {
    for (let index = 0; index < 10; index += 1)
      appends.push(store.append('a-1', [noted('1')], { expectedVersion: 'any' }));
    await cut('append');
  }
  await Promise.all(appends);
  const { headVersion, events } = await store.readStream('a-1');
  expect(headVersion).toBe(200);
  expect(new Set(events.map((event) => event.eventId)).size).toBe(200);
});

test('a follower whose connections are cut goes on where it was', async () => {
  const { store, cut, noted } = await setUp();
  const stop = new AbortController();
  const seen: number[] = [];
  const follow = async (): Promise<void> => {
    while (seen.length < 50)
      try {
        for await (const { events } of store.follow({ after: seen.length, signal: stop.signal })) {
          seen.push(...events.map((event) => event.position));
          if (seen.length === 50) stop.abort();
        }
      } catch (error) {
        expect(error).toMatchObject({ code: 'store_unavailable' });
      }
  };
  const following = follow();
  for (let index = 0; index < 50; index += 1) {
    await store.append('a-1', [noted('1')], { expectedVersion: index });
    if (index % 10 === 5) await cut('listen');
    if (index % 10 === 7) await cut('read');
  }
  await following;
  expect(seen).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});

test('a caller’s connection that is cut takes its append with it', async () => {
  const { store, noted, url } = await setUp();
  const client = new pg.Client({ connectionString: url, application_name: 'caller' });
  client.on('error', () => undefined);
  await client.connect();
  await client.query('begin');
  await store.append('a-1', [noted('1')], { expectedVersion: 'none', client });
  await client.query('select pg_terminate_backend(pg_backend_pid())').catch(() => undefined);
  await client.end();
  await expect(store.readStream('a-1')).rejects.toMatchObject({ code: 'stream_not_found' });
  expect((await store.readHead()).position).toBe(0);
  await store.append('a-1', [noted('2')], { expectedVersion: 'none' });
  expect((await store.readHead()).position).toBe(1);
});

describe('an append whose answer is lost on the way', () => {
  test.each([
    ['with an id of the caller’s', randomUUID(), 'any'],
    ['without one', undefined, 'any'],
    ['that expects a version', undefined, 1],
  ] as const)('%s is written once, and told', async (_, eventId, expectedVersion) => {
    const { url } = await setUp();
    const way = await openLossyWay(url);
    const store = openEventStore({ connectionString: way.url });
    onTestFinished(async () => {
      await store.close();
      await way.close();
    });
    await store.append('a-1', [{ type: 'Noted', data: '1' }], { expectedVersion: 'none' });
    way.loseNextAnswer('append');
    const events = [{ type: 'Noted', data: '2', eventId }];
    const appended = await store.append('a-1', events, { expectedVersion });
    expect(way.lost).toBe(1);
    expect(appended).toMatchObject({ fromVersion: 2, toVersion: 2, fromPosition: 2 });
    expect((await store.readStream('a-1')).headVersion).toBe(2);
    await store.append('a-1', [{ type: 'Noted', data: '3' }], { expectedVersion: 2 });
  });
});

test.each(['any', 1] as const)(
  'an append expecting %s that goes on without its connection is written once',
  async (expectedVersion) => {
    const { url, admin } = await setUp();
    const way = await openLossyWay(url);
    const store = openEventStore({ connectionString: way.url });
    const holder = new pg.Client({ connectionString: url });
    await holder.connect();
    onTestFinished(async () => {
      await holder.end();
      await store.close();
      await way.close();
    });
    await store.append('a-1', [{ type: 'Noted', data: '1' }], { expectedVersion: 'none' });
    await holder.query('begin');
    await holder.query('select from hindsight.head for update');
    const appending = store.append('a-1', [{ type: 'Noted', data: '2' }], { expectedVersion });
    await appendsWaiting(admin, 1);
    way.cut('append');
    // Postgres does not notice: the first try still waits, and now a second one beside it.
    await appendsWaiting(admin, 2);
    await holder.query('commit');
    expect(await appending).toMatchObject({ fromVersion: 2, toVersion: 2, fromPosition: 2 });
    expect((await store.readStream('a-1')).headVersion).toBe(2);
  },
);

/** Returns when so many appends of this database wait for a lock. */
async function appendsWaiting(client: pg.Client, count: number): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `select from pg_stat_activity where datname = current_database()
        and application_name = 'hindsight append' and wait_event_type = 'Lock'`,
    );
    if (rowCount === count) return;
    await sleep(10);
  }
}

test('many appends of which every few lose their answer are each where they were told to be', async () => {
  const { url } = await setUp();
  const way = await openLossyWay(url);
  const store = openEventStore({ connectionString: way.url });
  const random = createRandom(seed);
  const attempts: Attempt[] = [];
  const write = async (writer: string): Promise<void> => {
    const versions = new Map<string, number>();
    while (way.lost < 40) {
      const streamId = `lossy-${random.below(6)}`;
      const expectedVersion = random.chance(0.5) ? (versions.get(streamId) ?? 'none') : 'any';
      const wishes = [{ streamId, expectedVersion, count: 1 + random.below(3) }] as const;
      const attempt = await attemptAppend({ store, writer, wishes, givenIds: random.chance(0.5) });
      attempts.push(attempt);
      if (attempts.length % 12 === 0) way.loseNextAnswer('append');
      const [answer] = attempt.outcome.kind === 'acknowledged' ? attempt.outcome.answers : [];
      if (answer) versions.set(streamId, answer.fromVersion + wishes[0].count - 1);
    }
  };
  await Promise.all(Array.from({ length: 8 }, (_, index) => write(`w${index}`)));
  await store.close();
  await way.close();
  const violations = checkLog({ attempts, table: await readTable(url) });
  expect(firstOfEach(violations), `HINDSIGHT_SEED=${seed}`).toEqual([]);
  expect(attempts.filter((attempt) => attempt.outcome.kind === 'unknown')).toEqual([]);
});
