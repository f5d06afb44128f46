import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
const times: string[] = [];
const positions: number[] = [];

beforeAll(async () => {
  app = await openTestApp();
  const events = [
    { type: 'WalletOpened', data: '{"owner":"Ada"}' },
    { type: 'Filled', data: '{"cents":5}' },
    { type: 'Lost', data: '1' },
    { type: 'Filled', data: '{"cents":7}' },
    { type: 'WalletOpened', data: '{"owner":"Bo"}' },
    { type: 'Spent', data: '{"cents":12}' },
  ];
  for (const [expectedVersion, event] of events.entries()) {
    const appended = await app.store.append('wallet-a', [event], { expectedVersion });
    times.push(appended.recordedAt);
    positions.push(appended.toPosition);
  }
  await app.store.append('note-1', [{ type: 'Noted', data: '{}' }], { expectedVersion: 0 });
});
afterAll(() => app.close());

const get = async (path: string) => readJson(await app.request(path));
const series = (query: string) => get(`/api/streams/wallet-a/series?${query}`);

describe('a series', () => {
  test('is what a path held at first and from each change on', async () => {
    expect(await series('path=/cents')).toEqual({
      streamId: 'wallet-a',
      path: '/cents',
      from: 0,
      to: 6,
      points: [
        { version: 0, recordedAt: null, value: 0 },
        { version: 2, recordedAt: times[1], value: 5 },
        { version: 4, recordedAt: times[3], value: 12 },
        { version: 6, recordedAt: times[5], value: 0 },
      ],
      thinned: false,
    });
    expect((await series('path=')).points).toMatchObject([
      { version: 0, value: { owner: '', cents: 0 } },
      { version: 1, value: { owner: 'Ada', cents: 0 } },
      { version: 2 },
      { version: 4 },
      { version: 5 },
      { version: 6 },
    ]);
  });

  test('begins at a version with what was there already, and ends at one', async () => {
    expect(await series('path=/cents&from=3&to=5')).toMatchObject({
      from: 3,
      to: 5,
      points: [
        { version: 3, recordedAt: times[2], value: 5 },
        { version: 4, recordedAt: times[3], value: 12 },
      ],
    });
    expect((await series('path=/cents&from=6')).points).toEqual([
      { version: 6, recordedAt: times[5], value: 0 },
    ]);
    expect((await series('path=/cents&to=0')).points).toHaveLength(1);
    expect(await series(`path=/cents&asOf=${positions[1]}`)).toMatchObject({
      to: 2,
      points: [{ version: 0 }, { version: 2 }],
    });
  });

  test('of a path where nothing is has a point without a value', async () => {
    for (const path of ['/cent', '/toString', '/cents/0', '/__proto__']) {
      expect((await series(`path=${path}`)).points).toEqual([{ version: 0, recordedAt: null }]);
    }
  });

  test('is thinned to what was asked for, and keeps its extremes', async () => {
    const events = Array.from({ length: 1_500 }, (_, index) => ({
      type: 'Filled',
      data: `{"cents":${index === 777 ? 1_000_000 : 1}}`,
    }));
    events.splice(900, 0, { type: 'Spent', data: '{"cents":2000000}' });
    await app.store.append('wallet-long', events, { expectedVersion: 0 });
    const answer = await get('/api/streams/wallet-long/series?path=/cents&points=20');
    const points = Array.isArray(answer.points) ? answer.points : [];
    expect(answer).toMatchObject({ from: 0, to: 1_501, thinned: true });
    expect(points.length).toBeLessThanOrEqual(20);
    const versions = points.map(({ version }) => version);
    for (const version of [0, 900, 901, 1_501]) expect(versions).toContain(version);
    expect(await get('/api/streams/wallet-long/series?path=/cents&points=5000')).toMatchObject({
      thinned: false,
    });
  });

  test('is the same from a snapshot', async () => {
    const path = '/api/streams/wallet-near/series?path=/cents&from=25';
    const events = Array.from({ length: 44 }, () => ({ type: 'Filled', data: '{"cents":1}' }));
    await app.store.append('wallet-near', events, { expectedVersion: 0 });
    const before = await get(path);
    await get('/api/streams/wallet-near/state');
    await expect
      .poll(async () => (await get('/api/streams/wallet-near')).snapshots)
      .toHaveLength(4);
    expect(await get(path)).toEqual(before);
    expect(before.points).toHaveLength(20);
  });

  test('of nothing is a problem', async () => {
    for (const query of ['to=7', 'from=7', 'from=7&to=8']) {
      expect(await series(`path=/cents&${query}`)).toMatchObject({
        status: 404,
        code: 'version_out_of_range',
        head: 6,
      });
    }
    expect(await series(`path=/cents&from=3&asOf=${positions[1]}`)).toMatchObject({
      code: 'version_out_of_range',
      version: 3,
      head: 2,
    });
    const missing = await get('/api/streams/wallet-none/series?path=/cents');
    expect(missing.code).toBe('stream_not_found');
    expect((await get('/api/streams/note-1/series?path=')).code).toBe('aggregate_not_found');
  });

  test.each([
    ['', 'path', 'is required'],
    ['path=cents', 'path', 'JSON pointer'],
    ['path=/&points=4', 'points', 'between 5 and 5000'],
    ['path=/&points=5001', 'points', 'between 5 and 5000'],
    ['path=/&from=3&to=2', 'to', 'less than from'],
    ['path=/&version=2', 'version', 'is not known'],
  ])('is not asked with %s', async (query, path, reason) => {
    const { code, issues } = await series(query);
    expect(code).toBe('invalid_request');
    expect(issues[0]).toMatchObject({ in: 'query', path, reason: expect.stringContaining(reason) });
  });

  test('answers what it says', async () => {
    const route = '/api/streams/{streamId}/series';
    for (const query of ['path=/cents', 'path=/none', 'path=none', 'path=&from=99']) {
      const answer = await app.request(`/api/streams/wallet-a/series?${query}`);
      expect(await checkAnswer(route, answer)).toEqual([]);
    }
  });
});
