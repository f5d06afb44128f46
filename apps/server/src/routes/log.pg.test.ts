import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  for (let n = 1; n <= 12; n++) {
    const category = n % 3 === 0 ? 'even' : 'odd';
    await app.store.append(
      `${category}-${n}`,
      [
        {
          type: n > 6 ? 'Late' : 'Early',
          data: `{"n":${n},"tags":["t${n % 2}"]}`,
          actor: `actor-${n % 2}`,
          correlationId: n < 4 ? 'start' : 'rest',
        },
      ],
      { expectedVersion: 'any' },
    );
  }
});
afterAll(() => app.close());

const get = async (path: string) => readJson(await app.request(path));

async function indexed(): Promise<void> {
  while ((await app.store.readHealth()).indexLag > 0) await app.store.indexLog();
}

describe.each(['not yet indexed', 'indexed'])('the log, %s', (state) => {
  beforeAll(async () => {
    if (state === 'indexed') await indexed();
  });

  test.each([
    ['', [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
    ['limit=2', [12, 11]],
    ['after=10', [11, 12]],
    ['after=0&limit=2', [1, 2]],
    ['before=3', [2, 1]],
    ['asOf=2', [2, 1]],
    ['category=even', [12, 9, 6, 3]],
    ['category=even&type=Late', [12, 9]],
    ['type=Early&after=0', [1, 2, 3, 4, 5, 6]],
    ['actor=actor-1&after=7', [9, 11]],
    ['correlationId=start', [3, 2, 1]],
    ['contains={"n":5}', [5]],
    ['contains={"tags":["t0"]}&category=odd', [10, 8, 4, 2]],
  ])('%s', async (query, positions) => {
    const { items } = await get(`/api/events?${encodeURI(query)}`);
    expect(items.map(({ position }) => position)).toEqual(positions);
  });

  test('is cut by the time it was recorded', async () => {
    const { items } = await get('/api/events?after=0');
    const [from, to] = [items[3]?.recordedAt, items[6]?.recordedAt];
    const cut = await get(`/api/events?from=${from}&to=${to}`);
    expect(cut.items.map(({ position }) => position)).toEqual([7, 6, 5, 4]);
  });

  test.each(['', 'after=0&', 'category=odd&', 'type=Late&after=0&'])(
    'pages through %j without a gap',
    async (query) => {
      const whole = await get(`/api/events?${query}limit=1000`);
      const seen: unknown[] = [];
      const rest = query.replace('after=0&', '');
      for (let next = query; ; ) {
        const page = await get(`/api/events?${next}limit=3`);
        seen.push(...page.items);
        if (page.nextCursor === null) break;
        next = `${rest}cursor=${page.nextCursor}&`;
      }
      expect(seen).toEqual(whole.items);
    },
  );
});

describe('an event by its id', () => {
  test('is a list of it alone, or of none', async () => {
    const id = await eventIdOf('even-3', 1);
    const positions = async (query: string) =>
      (await get(`/api/events?eventId=${query}`)).items.map(({ position }) => position);
    expect(await positions(id)).toEqual([3]);
    expect(await positions(id.toUpperCase())).toEqual([3]);
    expect(await positions(`${id}&after=0`)).toEqual([3]);
    expect(await positions(`${id}&category=even&actor=actor-1&type=Early`)).toEqual([3]);
    expect(await positions(`${id}&contains={"n":3}`)).toEqual([3]);
    expect(await positions(`${id}&contains={"n":4}`)).toEqual([]);
    expect(await positions(`${id}&category=odd`)).toEqual([]);
    expect(await positions(`${id}&asOf=2`)).toEqual([]);
    expect(await positions('00000000-0000-0000-0000-000000000000')).toEqual([]);
  });

  test('is no text that is no id', async () => {
    const { code, issues } = await get('/api/events?eventId=7');
    expect([code, issues[0]?.path]).toEqual(['invalid_request', 'eventId']);
  });
});

test('what followed from one cause is a graph of commands and events', async () => {
  const headers = { 'x-correlation-id': 'story', 'x-actor': 'ada' };
  const opened = await readJson(
    await app.post('/api/aggregates/wallet/g/commands/open', { owner: 'Ada' }, headers),
  );
  const [first] = Array.isArray(opened.events) ? opened.events : [];
  await app.post(
    '/api/aggregates/wallet/g/commands/fill',
    { cents: 5 },
    { ...headers, 'x-causation-id': String(first.eventId) },
  );
  const graph = await get('/api/correlations/story');
  const [openedId, filledId] = [first.eventId, `${await eventIdOf('wallet-g', 2)}`];
  expect(graph).toMatchObject({
    correlationId: 'story',
    hasMore: false,
    nodes: [
      { kind: 'command', id: `command:${openedId}`, command: 'open', actor: 'ada' },
      { kind: 'event', id: openedId, type: 'WalletOpened', version: 1 },
      { kind: 'command', id: `command:${filledId}`, command: 'fill', streamId: 'wallet-g' },
      { kind: 'event', id: filledId, type: 'Filled', version: 2 },
    ],
    edges: [
      { from: `command:${openedId}`, to: openedId, kind: 'wrote' },
      { from: openedId, to: `command:${filledId}`, kind: 'caused' },
      { from: `command:${filledId}`, to: filledId, kind: 'wrote' },
    ],
  });
  const missing = await app.request('/api/correlations/none');
  expect([missing.status, (await readJson(missing)).code]).toEqual([404, 'correlation_not_found']);
});

async function eventIdOf(streamId: string, version: number): Promise<string> {
  return (await app.store.readEvent(streamId, version)).eventId;
}
