import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;

const route = '/api/streams/{streamId}/truth';
const opened = { type: 'WalletOpened', data: '{"owner":"Ada"}' };
const filled = (cents: number, more: object = {}) => ({
  type: 'Filled',
  data: JSON.stringify({ cents }),
  ...more,
});
const spent = (cents: number) => ({ type: 'Spent', data: JSON.stringify({ cents }) });

beforeAll(async () => {
  app = await openTestApp();
  await app.store.append(
    'wallet-a',
    [
      opened,
      filled(10, { actor: 'ada', metadata: '{"command":"fill"}' }),
      spent(8),
      filled(20),
      { type: 'Lost', data: '1' },
      spent(21),
    ],
    { expectedVersion: 0 },
  );
  const many = Array.from({ length: 1000 }, () => filled(1));
  for (let n = 0; n < 12; n++)
    await app.store.append('wallet-long', many, { expectedVersion: n * 1000 });
});
afterAll(() => app.close());

async function ask(streamId: string, where: string, query = '') {
  return readJson(await app.post(`/api/streams/${streamId}/truth${query}`, { where }));
}

describe('truth over a stream', () => {
  test('tells every interval with the events that began and ended it', async () => {
    const { events } = await app.store.readStream('wallet-a');
    const edge = (version: number) => {
      const { eventId, type, recordedAt, actor, traceId } = events[version - 1] ?? {};
      return { version, eventId, type, recordedAt, actor, traceId };
    };
    expect(await ask('wallet-a', 'state.cents >= 10')).toEqual({
      streamId: 'wallet-a',
      intervals: [
        {
          fromVersion: 2,
          toVersion: 2,
          fromAt: events[1]?.recordedAt,
          toAt: events[1]?.recordedAt,
          cause: { ...edge(2), actor: 'ada' },
          end: edge(3),
        },
        {
          fromVersion: 4,
          toVersion: 5,
          fromAt: events[3]?.recordedAt,
          toAt: events[4]?.recordedAt,
          cause: edge(4),
          end: edge(6),
        },
      ],
      evaluated: 6,
      headVersion: 6,
      stillTrue: false,
      unknown: null,
      problems: [{ version: 5, code: 'unknown_event_type', message: expect.any(String) }],
      complete: true,
      stoppedAt: null,
      stoppedBy: null,
    });
  });

  test.each([
    [
      'state.cents < 5',
      [
        [1, 1],
        [3, 3],
        [6, 6],
      ],
    ],
    [
      'state.cents > previous.cents',
      [
        [2, 2],
        [4, 4],
      ],
    ],
    [
      'event.type == "Spent"',
      [
        [3, 3],
        [6, 6],
      ],
    ],
    ['event.type == "Filled" && event.data.cents == 20', [[4, 4]]],
    ['has(event.metadata.command) && event.metadata.command == "fill"', [[2, 2]]],
    ['previous.owner == ""', [[1, 1]]],
    ['true', [[1, 6]]],
    ['false', []],
  ])('%s', async (where, expected) => {
    const { intervals } = await ask('wallet-a', where);
    const found = Array.isArray(intervals) ? intervals : [];
    expect(
      found.map((one) => [
        Reflect.get(Object(one), 'fromVersion'),
        Reflect.get(Object(one), 'toVersion'),
      ]),
    ).toEqual(expected);
  });

  test('counts the versions at which it cannot be told', async () => {
    expect(await ask('wallet-a', 'event.data.cents > 5')).toMatchObject({
      unknown: { versions: 2, firstVersion: 1, reason: 'No such key: cents' },
      complete: true,
    });
  });

  test('ends where the log ended then', async () => {
    expect(await ask('wallet-a', 'state.cents >= 10', '?asOf=4')).toMatchObject({
      headVersion: 4,
      stillTrue: true,
      intervals: [{ fromVersion: 2 }, { fromVersion: 4, toVersion: 4, end: null }],
    });
    expect(await ask('wallet-a', 'true', '?asOf=0')).toMatchObject({ evaluated: 0, intervals: [] });
  });

  test('refuses what is no expression, by line and column', async () => {
    expect(await ask('wallet-a', 'state.cents ==')).toMatchObject({
      status: 400,
      code: 'expression_invalid',
      line: 1,
      column: 15,
    });
    expect(await ask('wallet-a', 'stat.cents > 1')).toMatchObject({ column: 1 });
    expect(await ask('wallet-a', 'state.owner.matches("(a+)+$")')).toMatchObject({
      code: 'expression_invalid',
    });
    expect(await ask('wallet-a', '')).toMatchObject({ code: 'invalid_request' });
    expect(await ask('wallet-404', 'true')).toMatchObject({ code: 'stream_not_found' });
    expect(await ask('note-1', 'true')).toMatchObject({ code: 'aggregate_not_found' });
  });

  test('answers what the contract says', async () => {
    for (const where of ['state.cents >= 10', 'state.x', 'state.cents ==']) {
      const answer = await app.post('/api/streams/wallet-a/truth', { where });
      expect(await checkAnswer(route, answer, 'post')).toEqual([]);
    }
  });

  test('tells some thousand intervals, and says where it left off', async () => {
    const many = Array.from({ length: 1000 }, () => filled(1));
    for (let n = 0; n < 21; n++) {
      await app.store.append('wallet-many', many, { expectedVersion: n * 1000 });
    }
    const answer = await ask('wallet-many', 'event.version % 2 == 1');
    expect(answer).toMatchObject({ complete: false, stoppedBy: 'intervals', headVersion: 21_000 });
    const { intervals, stoppedAt } = answer;
    const count = Array.isArray(intervals) ? intervals.length : 0;
    expect(count).toBeGreaterThanOrEqual(10_000);
    expect(Math.ceil(Number(stoppedAt) / 2)).toBe(count);
  });

  test('ends when its client goes away', async () => {
    const gone = new AbortController();
    const answering = app.request('/api/streams/wallet-long/truth', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ where: 'state.cents > 1' }),
      signal: gone.signal,
    });
    gone.abort();
    expect((await answering).status).toBe(499);
  });
});
