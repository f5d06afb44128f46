import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
const positions: number[] = [];
const told = { actor: 'teller-3', traceId: '4bf92f3577b34da6a3ce929d0e0e4736' };
const opened = { type: 'WalletOpened', data: '{"owner":"Ada"}' };
const filled = { type: 'Filled', data: '{"cents":5}' };

beforeAll(async () => {
  app = await openTestApp();
  const events = [opened, { ...filled, ...told }, { type: 'Lost', data: '1' }, opened, filled];
  for (const [expectedVersion, event] of events.entries()) {
    const appended = await app.store.append('wallet-a', [event], { expectedVersion });
    positions.push(appended.toPosition);
  }
  await app.store.append('note-1', [{ type: 'Noted', data: '{}' }], { expectedVersion: 0 });
});
afterAll(() => app.close());

const get = async (path: string) => readJson(await app.request(path));
const blame = (query: string) => get(`/api/streams/wallet-a/blame?${query}`);

/** The version each leaf is blamed on, by path. */
async function versions(path: string): Promise<Record<string, unknown>> {
  const { fields } = await get(path);
  if (!Array.isArray(fields)) throw new Error('no fields');
  return Object.fromEntries(fields.map(({ path: at, setBy }) => [at, setBy?.version ?? null]));
}

describe('blame', () => {
  test('tells of each leaf the event that last set it', async () => {
    expect(await blame('version=2')).toEqual({
      streamId: 'wallet-a',
      version: 2,
      fields: [
        {
          path: '/owner',
          value: 'Ada',
          setBy: {
            version: 1,
            type: 'WalletOpened',
            recordedAt: expect.stringMatching(/^\d{4}-.*Z$/),
            actor: null,
            traceId: null,
          },
        },
        {
          path: '/cents',
          value: 5,
          setBy: { version: 2, type: 'Filled', recordedAt: expect.any(String), ...told },
        },
      ],
      moreFields: 0,
    });
  });

  test('is not of an event that changed nothing or could not be folded', async () => {
    expect(await versions('/api/streams/wallet-a/blame?version=4')).toEqual({
      '/owner': 1,
      '/cents': 2,
    });
    expect(await versions('/api/streams/wallet-a/blame')).toEqual({ '/owner': 1, '/cents': 5 });
  });

  test('of the initial state is nobody’s', async () => {
    expect(await blame('version=0')).toMatchObject({
      version: 0,
      fields: [
        { path: '/owner', value: '', setBy: null },
        { path: '/cents', value: 0, setBy: null },
      ],
    });
  });

  test('is that of one path, of so many fields, of a place in the log', async () => {
    expect(await blame('path=/cents')).toMatchObject({
      fields: [{ path: '/cents' }],
      moreFields: 0,
    });
    expect(await blame('limit=1')).toMatchObject({ fields: [{ path: '/owner' }], moreFields: 1 });
    expect(await blame(`asOf=${positions[1]}`)).toMatchObject({ version: 2 });
  });

  test('of nothing is a problem', async () => {
    expect(await blame('path=/cent')).toMatchObject({
      status: 404,
      code: 'path_not_found',
      streamId: 'wallet-a',
      version: 5,
      path: '/cent',
    });
    expect(await blame('path=/toString')).toMatchObject({ code: 'path_not_found' });
    expect(await blame('version=6')).toMatchObject({
      status: 404,
      code: 'version_out_of_range',
      head: 5,
    });
    expect(await blame(`version=3&asOf=${positions[1]}`)).toMatchObject({
      code: 'version_out_of_range',
      head: 2,
    });
    expect(await get('/api/streams/wallet-none/blame')).toMatchObject({ code: 'stream_not_found' });
    expect(await get('/api/streams/note-1/blame')).toMatchObject({ code: 'aggregate_not_found' });
  });

  test.each([
    ['path=cents', 'path', 'JSON pointer'],
    ['path=/a~2', 'path', 'JSON pointer'],
    ['limit=0', 'limit', 'between 1 and 10000'],
    ['limit=10001', 'limit', 'between 1 and 10000'],
    ['version=-1', 'version', 'whole number'],
    ['at=2026-01-01T00:00:00Z', 'at', 'is not known'],
  ])('is not asked with %s', async (query, path, reason) => {
    const { code, issues } = await blame(query);
    expect(code).toBe('invalid_request');
    expect(issues[0]).toMatchObject({ in: 'query', path, reason: expect.stringContaining(reason) });
  });

  test('is the same from the beginning and from what is known already', async () => {
    const path = '/api/streams/wallet-long/blame';
    const append = async (from: number, count: number) => {
      const events = Array.from({ length: count }, (_, index) => {
        const version = from + index + 1;
        return version % 700 === 1 ? { ...opened, data: `{"owner":"${version}"}` } : filled;
      });
      await app.store.append('wallet-long', events, { expectedVersion: from });
    };
    const expected = (version: number) => {
      const named = version - ((version - 1) % 700);
      return { '/owner': named, '/cents': named === version ? version - 1 || null : version };
    };
    await append(0, 3_500);
    const asked = [2_100, 1, 3_500, 3_499, 701, 2_000, 2_001, 1_999, 2_100, 3_001, 700, 3_500];
    for (const version of asked) {
      expect(await versions(`${path}?version=${version}`)).toEqual(expected(version));
    }
    await append(3_500, 1_200);
    expect(await versions(path)).toEqual(expected(4_700));
    expect(await versions(`${path}?version=4202`)).toEqual(expected(4_202));
    expect(await get(`${path}?version=4701`)).toMatchObject({ head: 4_700 });
  });

  test('answers what it says', async () => {
    const route = '/api/streams/{streamId}/blame';
    for (const query of ['', '?version=0', '?path=/none', '?path=none', '?version=99']) {
      const answer = await app.request(`/api/streams/wallet-a/blame${query}`);
      expect(await checkAnswer(route, answer)).toEqual([]);
    }
  });
});
