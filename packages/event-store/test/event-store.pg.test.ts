import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type EventStore, migrate, openEventStore } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';
import { describeEventStore } from './event-store-behaviour.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const open = async (): Promise<EventStore> =>
  openEventStore({ connectionString: database.url, poolSize: 4 });

describe('the event store on Postgres', () => describeEventStore(open));

describe('in the caller’s own transaction', () => {
  async function setUp() {
    const store = await open();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    onTestFinished(async () => {
      await client.end();
      await store.close();
    });
    const streamId = `own-${randomUUID()}`;
    const append = (expectedVersion: number | 'any', eventId?: string) =>
      store.append(streamId, [{ type: 'Own', data: '1', eventId }], { expectedVersion, client });
    return { store, client, streamId, append };
  }

  test('an append is seen when the transaction commits, and not before', async () => {
    const { store, client, streamId, append } = await setUp();
    const { position: after } = await store.readHead();
    await client.query('begin');
    await append(0);
    await append(1);
    await expect(store.readStream(streamId)).rejects.toMatchObject({ code: 'stream_not_found' });
    await client.query('commit');
    expect((await store.readStream(streamId)).headVersion).toBe(2);
    expect((await store.readHead()).position).toBe(after + 2);
  });

  test('a rolled back append leaves nothing, not even a gap', async () => {
    const { store, client, streamId, append } = await setUp();
    const before = await store.readHead();
    await client.query('begin');
    await append('any');
    await client.query('rollback');
    expect((await store.readHead()).position).toBe(before.position);
    await expect(store.readStream(streamId)).rejects.toMatchObject({ code: 'stream_not_found' });
  });

  test('a conflict leaves the transaction usable', async () => {
    const { client, append } = await setUp();
    await client.query('begin');
    await expect(append(4)).rejects.toMatchObject({
      code: 'version_conflict',
      fields: { expected: 4, actual: 0 },
    });
    expect((await append(0)).toVersion).toBe(1);
    await client.query('commit');
  });

  test('the answer is the same whatever the session’s time zone and way of telling dates', async () => {
    const { store, client, streamId, append } = await setUp();
    await client.query(`set TimeZone = 'Europe/Berlin'; set DateStyle = 'German'`);
    const eventId = randomUUID();
    await client.query('begin');
    const first = await append('any', eventId);
    const again = await append('any', eventId);
    await client.query('commit');
    const { recordedAt } = await store.readEvent(streamId, 1);
    expect(first.recordedAt).toBe(recordedAt);
    expect(again.recordedAt).toBe(recordedAt);
  });

  test('what Postgres refuses or cannot do now is told by name', async () => {
    const { store, client, streamId } = await setUp();
    const append = (data: string) =>
      store.append(streamId, [{ type: 'Own', data }], { expectedVersion: 'any', client });
    await client.query('begin');
    await expect(append('nonsense')).rejects.toMatchObject({ code: 'event_invalid' });
    await client.query('rollback');
    await client.query('begin isolation level repeatable read');
    await client.query('select from hindsight.head');
    await store.append(streamId, [{ type: 'Other', data: '2' }], { expectedVersion: 'any' });
    await expect(append('1')).rejects.toMatchObject({ code: 'store_unavailable' });
    await client.query('rollback');
  });

  test('others wait for it, and see what it wrote', async () => {
    const { store, client, streamId, append } = await setUp();
    await client.query('begin');
    await append(0);
    const other = store.append(streamId, [{ type: 'Other', data: '2' }], { expectedVersion: 0 });
    await client.query('select pg_sleep(0.05)');
    await client.query('commit');
    await expect(other).rejects.toMatchObject({ code: 'version_conflict', fields: { actual: 1 } });
  });

  test('a repeated event id gets the first answer there too', async () => {
    const { client, append } = await setUp();
    const eventId = randomUUID();
    await client.query('begin');
    const first = await append(0, eventId);
    expect(await append(0, eventId)).toEqual({ ...first, repeated: true });
    await client.query('commit');
  });

  test('a follower is woken by the commit', async () => {
    const { store, client, append } = await setUp();
    const { position: after } = await store.readHead();
    const abort = new AbortController();
    const next = (async () => {
      for await (const batch of store.follow({ after, signal: abort.signal })) return batch;
      return null;
    })();
    await client.query('begin');
    await append(0);
    await client.query('commit');
    expect((await next)?.events).toMatchObject([{ type: 'Own' }]);
    abort.abort();
  });
});

test('settings in the URL do not turn ours over', async () => {
  const url = new URL(database.url);
  url.searchParams.set('options', '-c TimeZone=Asia/Kolkata -c search_path=public');
  url.searchParams.set('statement_timeout', '0');
  const store = openEventStore({ connectionString: url.href, timeoutMs: 400 });
  onTestFinished(() => store.close());
  const occurredAt = '2020-01-01T00:00:00.000000Z';
  const streamId = `zone-${randomUUID()}`;
  await store.append(streamId, [{ type: 'T', data: '1', occurredAt }], { expectedVersion: 0 });
  expect((await store.readEvent(streamId, 1)).occurredAt).toBe(occurredAt);
});

describe('waiting', () => {
  test('is bounded when somebody holds the head', async () => {
    const store = openEventStore({ connectionString: database.url, timeoutMs: 400 });
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    onTestFinished(async () => {
      await client.end();
      await store.close();
    });
    await client.query('begin');
    await client.query('select * from hindsight.head for update');
    const append = () =>
      store.append(`held-${randomUUID()}`, [{ type: 'T', data: '1' }], { expectedVersion: 0 });
    await expect(append()).rejects.toMatchObject({ code: 'store_unavailable' });
    await client.query('rollback');
    expect((await append()).toVersion).toBe(1);
  });

  test('ends clearly when there is no database', async () => {
    const store = openEventStore({
      connectionString: 'postgres://nobody@127.0.0.1:1/nothing',
      timeoutMs: 300,
    });
    onTestFinished(() => store.close());
    const unavailable = { code: 'store_unavailable' };
    await expect(store.readHead()).rejects.toMatchObject(unavailable);
    await expect(
      store.append('a-1', [{ type: 'T', data: '1' }], { expectedVersion: 0 }),
    ).rejects.toMatchObject(unavailable);
  });

  test('ends when the connection is cut, and the next call works', async () => {
    const store = await open();
    onTestFinished(() => store.close());
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    onTestFinished(() => client.end());
    const streamId = `cut-${randomUUID()}`;
    const append = (data: string) =>
      store.append(streamId, [{ type: 'T', data }], { expectedVersion: 'any' });
    await append('0');
    for (let round = 1; round <= 5; round += 1) {
      const appends = Array.from({ length: 20 }, (_, index) => append(String(round * 100 + index)));
      await client.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and application_name = 'hindsight append'`,
      );
      await Promise.all(appends);
    }
    const { events } = await store.readStream(streamId);
    expect(events).toHaveLength(101);
    expect(new Set(events.map((one) => one.data)).size).toBe(101);
  });
});

describe('an import', () => {
  const imported = (recordedAt: string, streamId = 'import-1') => ({
    streamId,
    recordedAt,
    type: 'Imported',
    data: '1',
  });

  async function openFresh(): Promise<EventStore> {
    const fresh = await createTestDatabase();
    const store = openEventStore({ connectionString: fresh.url });
    onTestFinished(async () => {
      await store.close();
      await fresh.drop();
    });
    return store;
  }

  test('keeps its own times, versions and order', async () => {
    const store = await openFresh();
    const head = await store.importEvents([
      imported('2020-01-01T00:00:00.000001Z'),
      imported('2020-01-01T00:00:00.000001Z', 'import-2'),
      imported('2020-01-02T00:00:00Z'),
    ]);
    expect(head).toMatchObject({ position: 3, recordedAt: '2020-01-02T00:00:00.000000Z' });
    await store.importEvents([imported('2020-01-02T00:00:00Z')]);
    const { events } = await store.readStream('import-1');
    expect(events.map((one) => [one.version, one.position, one.recordedAt])).toEqual([
      [1, 1, '2020-01-01T00:00:00.000001Z'],
      [2, 3, '2020-01-02T00:00:00.000000Z'],
      [3, 4, '2020-01-02T00:00:00.000000Z'],
    ]);
    expect(await store.versionAt('import-1', '2020-01-01T12:00:00Z')).toBe(1);
    const appended = await store.append('import-1', [{ type: 'T', data: '2' }], {
      expectedVersion: 3,
    });
    expect(appended.fromPosition).toBe(5);
  });

  test('does not come from the future, and its causes move the clock', async () => {
    const store = await openFresh();
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    await expect(store.importEvents([imported(tomorrow)])).rejects.toMatchObject({
      code: 'event_invalid',
      fields: { path: '/0/recordedAt' },
    });
    const causeLamport = 500;
    const head = await store.importEvents([{ ...imported('2020-01-01T00:00:00Z'), causeLamport }]);
    expect(head.lamport).toBeGreaterThan(causeLamport);
  });

  test('does not go back in time, within itself or before the head', async () => {
    const store = await openFresh();
    const refused = { code: 'import_out_of_order' };
    await expect(
      store.importEvents([imported('2020-01-02T00:00:00Z'), imported('2020-01-01T00:00:00Z')]),
    ).rejects.toMatchObject(refused);
    expect((await store.readHead()).position).toBe(0);
    await store.importEvents([imported('2020-01-02T00:00:00Z')]);
    await expect(
      store.importEvents([imported('2020-01-01T23:59:59.999999Z')]),
    ).rejects.toMatchObject(refused);
  });
});

describe('the schema', () => {
  test('refuses to change or remove an event', async () => {
    const store = await open();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    onTestFinished(async () => {
      await client.end();
      await store.close();
    });
    await store.append(`fact-${randomUUID()}`, [{ type: 'T', data: '1' }], { expectedVersion: 0 });
    for (const statement of [
      `update hindsight.events set data = '2'`,
      'delete from hindsight.events',
      'truncate hindsight.events',
    ])
      await expect(client.query(statement)).rejects.toMatchObject({ code: '23001' });
  });

  test('is brought up by many processes at once', async () => {
    const empty = await createTestDatabase();
    onTestFinished(() => empty.drop());
    const client = new pg.Client({ connectionString: empty.url });
    await client.connect();
    await client.query('drop schema hindsight cascade');
    await client.end();
    const ran = await Promise.all(Array.from({ length: 6 }, () => migrate(empty.url)));
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
  });

  test('works above positions of 2³¹', async () => {
    const far = await createTestDatabase();
    const client = new pg.Client({ connectionString: far.url });
    await client.connect();
    await client.query('update hindsight.head set position = 4294967296, lamport = 4294967296');
    await client.end();
    const store = openEventStore({ connectionString: far.url });
    onTestFinished(async () => {
      await store.close();
      await far.drop();
    });
    const appended = await store.append('far-1', [{ type: 'T', data: '1' }], {
      expectedVersion: 0,
    });
    expect(appended.fromPosition).toBe(4294967297);
    expect((await store.readLog({ after: 4294967296 })).events).toHaveLength(1);
    expect((await store.listStreams()).items).toMatchObject([{ streamId: 'far-1' }]);
  });
});
