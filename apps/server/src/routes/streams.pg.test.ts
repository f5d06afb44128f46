import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
const times: string[] = [];
const positions: number[] = [];

beforeAll(async () => {
  app = await openTestApp();
  for (let version = 0; version < 25; version++) {
    const appended = await app.store.append(
      'wallet-a',
      [version === 0 ? opened : { type: version % 2 ? 'Filled' : 'Spent', data: '{"cents":5}' }],
      { expectedVersion: version },
    );
    times.push(appended.recordedAt);
    positions.push(appended.toPosition);
    if (version === 9) await appendNote('note-1');
  }
  await appendNote('note-2');
  while ((await app.store.readHealth()).indexLag > 0) await app.store.indexLog();
});
afterAll(() => app.close());

const opened = { type: 'WalletOpened', data: '{"owner":"Ada"}' };
const appendNote = (streamId: string) =>
  app.store.append(streamId, [{ type: 'Noted', data: '{}' }], { expectedVersion: 'any' });
const get = async (path: string) => readJson(await app.request(path));
const statusOf = async (path: string) => {
  const answer = await app.request(path);
  const { code } = await readJson(answer);
  return [answer.status, code];
};

describe('streams', () => {
  test('are listed by recent activity, by id, by category, and page by page', async () => {
    const ids = async (query: string) =>
      (await get(`/api/streams?${query}`)).items.map(({ streamId }) => streamId);
    expect(await ids('')).toEqual(['note-2', 'wallet-a', 'note-1']);
    expect(await ids('sort=id')).toEqual(['note-1', 'note-2', 'wallet-a']);
    expect(await ids('category=wallet')).toEqual(['wallet-a']);
    for (const sort of ['id', 'recent']) {
      const seen: unknown[] = [];
      for (let next = ''; ; ) {
        const page = await get(`/api/streams?sort=${sort}&limit=1${next}`);
        seen.push(...page.items.map(({ streamId }) => streamId));
        if (page.nextCursor === null) break;
        next = `&cursor=${page.nextCursor}`;
      }
      expect(seen).toEqual(await ids(`sort=${sort}`));
    }
  });

  test('refuse a cursor that is not of their list', async () => {
    const { nextCursor } = await get('/api/streams?sort=id&limit=1');
    for (const query of [`cursor=${nextCursor}`, 'cursor=NaN', 'sort=id&cursor=%00']) {
      expect(await statusOf(`/api/streams?${query}`)).toEqual([400, 'invalid_request']);
    }
  });

  test('are counted by category, now and as of then', async () => {
    expect(await get('/api/categories')).toEqual({
      items: [
        expect.objectContaining({ category: 'note', streams: 2, events: 2 }),
        expect.objectContaining({ category: 'wallet', streams: 1, events: 25 }),
      ],
    });
    expect((await get(`/api/categories?asOf=${positions[8]}`)).items).toEqual([
      expect.objectContaining({ category: 'wallet', streams: 1, events: 9 }),
    ]);
  });

  test('are described with their event types', async () => {
    expect(await get('/api/streams/wallet-a')).toMatchObject({
      streamId: 'wallet-a',
      category: 'wallet',
      version: 25,
      firstEventAt: times[0],
      lastEventAt: times[24],
      lastEventType: 'Spent',
      eventTypes: expect.arrayContaining([{ type: 'Filled', count: 12 }]),
    });
    expect((await get(`/api/streams/wallet-a?asOf=${times[9]}`)).version).toBe(10);
  });

  test('nobody has written are 404 by name', async () => {
    for (const path of ['', '/events', '/events/1', '/state']) {
      const answer = await app.request(`/api/streams/wallet-none${path}`);
      expect(answer.status).toBe(404);
      expect(await readJson(answer)).toMatchObject({
        code: 'stream_not_found',
        streamId: 'wallet-none',
      });
    }
  });
});

describe('the events of a stream', () => {
  const versions = async (query: string) => {
    const { items } = await get(`/api/streams/wallet-a/events?${query}`);
    return items.map(({ version }) => version);
  };

  test('come by range, direction, type and as of then', async () => {
    expect(await versions('from=3&to=5')).toEqual([3, 4, 5]);
    expect(await versions('from=3&to=5&direction=backward')).toEqual([5, 4, 3]);
    expect(await versions('type=WalletOpened')).toEqual([1]);
    expect(await versions('type=WalletOpened,Spent&to=3')).toEqual([1, 3]);
    expect(await versions(`asOf=${positions[1]}`)).toEqual([1, 2]);
    expect(await versions('from=0&to=0')).toEqual([]);
    expect(await versions('from=26')).toEqual([]);
  });

  test.each(['forward', 'backward'])('page %s to the end', async (direction) => {
    const seen: unknown[] = [];
    let pages = 0;
    for (let next = ''; ; ) {
      const page = await get(`/api/streams/wallet-a/events?direction=${direction}&limit=10${next}`);
      seen.push(...page.items.map(({ version }) => version));
      pages++;
      if (page.nextCursor === null) break;
      next = `&cursor=${page.nextCursor}`;
    }
    const all = Array.from({ length: 25 }, (_, index) => index + 1);
    expect(seen).toEqual(direction === 'forward' ? all : all.reverse());
    expect(pages).toBe(3);
  });

  test.each(['forward', 'backward'])('that are heavy page %s to the end', async (direction) => {
    const stream = `note-heavy-${direction}`;
    const data = JSON.stringify('x'.repeat(900_000));
    for (let n = 0; n < 12; n++) {
      await app.store.append(stream, [{ type: 'Noted', data }], { expectedVersion: n });
    }
    const seen: unknown[] = [];
    for (let next = ''; ; ) {
      const page = await get(`/api/streams/${stream}/events?direction=${direction}${next}`);
      seen.push(...page.items.map(({ version }) => version));
      if (page.nextCursor === null) break;
      next = `&cursor=${page.nextCursor}`;
    }
    const all = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(seen).toEqual(direction === 'forward' ? all : all.reverse());
  });

  test('one by one; beyond the head is 404 with the head', async () => {
    expect(await get('/api/streams/wallet-a/events/25')).toMatchObject({ version: 25 });
    expect(await get('/api/streams/wallet-a/events/26')).toMatchObject({
      status: 404,
      code: 'version_out_of_range',
      version: 26,
      head: 25,
    });
    expect(await get(`/api/streams/wallet-a/events/9?asOf=${positions[4]}`)).toMatchObject({
      code: 'version_out_of_range',
      head: 5,
    });
    expect(await statusOf('/api/streams/wallet-a/events/0')).toEqual([400, 'invalid_request']);
  });
});

describe('the state of a stream', () => {
  const state = (query: string) => get(`/api/streams/wallet-a/state?${query}`);

  test('is the fold up to a version; 0 is the initial state', async () => {
    expect(await state('')).toMatchObject({
      streamId: 'wallet-a',
      version: 25,
      state: { owner: 'Ada', cents: 0 },
      event: { version: 25 },
      replay: { snapshotVersion: null, eventsFolded: 25 },
      problems: [],
    });
    expect(await state('version=2')).toMatchObject({ version: 2, state: { cents: 5 } });
    expect(await state('version=0')).toMatchObject({
      version: 0,
      state: { owner: '', cents: 0 },
      event: null,
      replay: { snapshotVersion: null, eventsFolded: 0 },
    });
  });

  test('beyond the head is 404 with the head', async () => {
    expect(await state('version=26')).toMatchObject({
      status: 404,
      code: 'version_out_of_range',
      version: 26,
      head: 25,
    });
    expect(await state(`version=6&asOf=${positions[4]}`)).toMatchObject({ head: 5 });
  });

  test('is that of a time or of a place in the log', async () => {
    expect(await state(`at=${times[1]}`)).toMatchObject({ version: 2, state: { cents: 5 } });
    expect(await state(`asOf=${times[2]}`)).toMatchObject({ version: 3 });
    expect(await state(`asOf=${positions[3]}`)).toMatchObject({ version: 4 });
    expect(await state(`at=${times[7]}&asOf=${positions[3]}`)).toMatchObject({ version: 4 });
    expect(await state('at=2001-01-01T00:00:00Z')).toMatchObject({ version: 0, event: null });
  });

  test('is the same with and without snapshots', async () => {
    await app.post('/api/aggregates/wallet/b/commands/open', { owner: 'Bo' });
    for (let n = 0; n < 30; n++) {
      await app.post('/api/aggregates/wallet/b/commands/fill', { cents: 1 });
    }
    const path = '/api/streams/wallet-b/state';
    // Which versions have one depends on how soon each was kept.
    await expect
      .poll(async () =>
        Reflect.get(Object((await get(`${path}?version=25`)).replay), 'eventsFolded'),
      )
      .toBeLessThan(10);
    const withSnapshot = await get(`${path}?version=25`);
    const without = await get(`${path}?version=25&snapshots=off`);
    expect(without.replay).toMatchObject({ snapshotVersion: null, eventsFolded: 25 });
    expect(withSnapshot.state).toEqual(without.state);
  });

  test('of events that no command wrote is near a snapshot after it was read once', async () => {
    const filled = { type: 'Filled', data: '{"cents":1}' };
    await app.store.append('wallet-long', [opened, ...Array.from({ length: 44 }, () => filled)], {
      expectedVersion: 0,
    });
    const path = '/api/streams/wallet-long/state';
    expect((await get(path)).replay).toMatchObject({ snapshotVersion: null, eventsFolded: 45 });
    await expect
      .poll(async () => (await get(`${path}?version=19`)).replay)
      .toMatchObject({ snapshotVersion: 10, eventsFolded: 9 });
    expect(await get(`${path}?version=45`)).toMatchObject({
      state: { cents: 44 },
      replay: { snapshotVersion: 40, eventsFolded: 5 },
    });
  });

  test('of a damaged event is a finding', async () => {
    await app.store.append('wallet-bad', [opened, { type: 'Lost', data: '1' }], {
      expectedVersion: 0,
    });
    const answer = await get('/api/streams/wallet-bad/state');
    expect(answer).toMatchObject({
      version: 2,
      state: { owner: 'Ada' },
      problems: [{ version: 2, code: 'unknown_event_type' }],
    });
  });

  test('needs an aggregate', async () => {
    expect(await statusOf('/api/streams/note-1/state')).toEqual([404, 'aggregate_not_found']);
  });
});

describe('a bad query', () => {
  test.each([
    ['/api/streams?limit=0', 'limit', 'between 1 and 1000'],
    ['/api/streams?limit=1001', 'limit', 'between 1 and 1000'],
    ['/api/streams?limit=ten', 'limit', 'whole number'],
    ['/api/streams?surprise=1', 'surprise', 'is not known'],
    ['/api/streams?__proto__=1', '__proto__', 'is not known'],
    ['/api/streams?sort=age', 'sort', 'must be one of'],
    ['/api/streams?limit=1&limit=2', 'limit', 'more than once'],
    ['/api/streams?q=%ff', 'q', 'UTF-8'],
    ['/api/streams?q=%00', 'q', 'control'],
    ['/api/streams?asOf=yesterday', 'asOf', 'RFC 3339'],
    ['/api/streams?asOf=9007199254740993', 'asOf', 'larger numbers are not exact'],
    ['/api/streams?asOf=2026-13-01T00:00:00Z', 'asOf', 'RFC 3339'],
    ['/api/streams/wallet-a/events/9007199254740993', 'version', 'larger numbers are not exact'],
    ['/api/streams/wallet-a/events/x', 'version', 'whole number'],
    ['/api/streams/wallet-a/state?version=-1', 'version', 'whole number'],
    ['/api/streams/wallet-a/state?version=1.5', 'version', 'whole number'],
    ['/api/streams/wallet-a/state?version=9007199254740993', 'version', 'larger numbers'],
    [`/api/streams/wallet-a/state?version=1&at=${'2026-01-01T00:00:00Z'}`, 'at', 'together'],
    ['/api/events?after=1&before=2', 'before', 'only one of'],
    ['/api/events?contains=%7B', 'contains', 'must be JSON'],
    ['/api/events?contains=%22%5Cu0000%22', 'contains', 'is refused'],
    ['/api/events?contains=%22%5Cud800%22', 'contains', 'is refused'],
    ['/api/events?contains=1e400000', 'contains', 'is refused'],
    ['/api/events?from=2026-01-01T00:00:00%2B16:00', 'from', 'must be an RFC 3339 time'],
    ['/api/events?to=9999-12-31T23:59:59-01:00', 'to', 'must be an RFC 3339 time'],
    ['/api/categories?asOf=0001-01-01T00:00:00%2B01:00', 'asOf', 'an RFC 3339 time'],
    ['/api/events?cursor=abc', 'cursor', 'is not a cursor'],
    ['/api/events?from=2026-01-01', 'from', 'RFC 3339'],
    ['/api/health?x=1', 'x', 'is not known'],
  ])('%s is 400 naming %s', async (path, name, reason) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(400);
    const { code, issues } = await readJson(answer);
    expect(code).toBe('invalid_request');
    expect(issues[0]?.path).toBe(name);
    expect(issues[0]?.reason).toContain(reason);
  });

  test('at the largest exact number is no bad query', async () => {
    expect(await statusOf(`/api/streams/wallet-a/state?version=${2 ** 53 - 1}`)).toEqual([
      404,
      'version_out_of_range',
    ]);
    const page = await get(`/api/events?after=${2 ** 53 - 1}`);
    expect(page.items).toEqual([]);
    expect((await get(`/api/streams?asOf=${2 ** 53 - 1}&limit=1`)).items).toHaveLength(1);
    expect((await get('/api/streams?asOf=0')).items).toEqual([]);
  });
});
