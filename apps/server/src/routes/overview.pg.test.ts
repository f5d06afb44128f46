import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';
import type { readOverview } from '../use-cases/overview/read-overview.ts';

let app: TestApp;
/** The hour in which everything old happened. */
const old = (minute: number) => new Date(Date.UTC(2025, 4, 6, 7, minute)).toISOString();

beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

type Overview = Awaited<ReturnType<typeof readOverview>>;

/** What is read is what the use case tells: the last test holds it against the contract. */
async function get(query = ''): Promise<Overview> {
  return (await readJson(await app.request(`/api/overview${query}`))) as unknown as Overview;
}

describe('an overview', () => {
  test('of an empty log holds nothing, in the shortest window', async () => {
    expect(await get()).toMatchObject({
      window: '15m',
      position: 0,
      events: 0,
      byCategory: [],
      byType: [],
      hottest: [],
      problems: [],
      appends: { points: [] },
    });
    expect(await get('?window=all')).toMatchObject({ window: 'all', events: 0 });
    expect(await get('?asOf=0')).toMatchObject({ position: 0, events: 0 });
  });

  test('of a history long ago chooses a window that holds it', async () => {
    await app.store.importEvents(
      Array.from({ length: 40 }, (_, index) => ({
        streamId: index % 4 === 3 ? 'note-1' : `lamp-${index % 2}`,
        type: index % 4 === 3 ? 'Noted' : 'Lit',
        data: '{}',
        recordedAt: old(index),
      })),
    );
    const { buckets, ...overview } = await get();
    expect(overview).toMatchObject({
      window: 'all',
      position: 40,
      events: 40,
      sampled: false,
      byCategory: [
        { category: 'lamp', events: 30 },
        { category: 'note', events: 10 },
      ],
      byType: [
        { type: 'Lit', events: 30 },
        { type: 'Noted', events: 10 },
      ],
      hottest: [
        { streamId: 'lamp-0', version: 20, events: 20, lastEventType: 'Lit' },
        { streamId: 'lamp-1', events: 10 },
        { streamId: 'note-1', events: 10 },
      ],
    });
    expect(buckets.length).toBeLessThanOrEqual(60);
    expect(sum(buckets.map(({ events }) => events))).toBe(40);
    expect(overview.byType[0]?.counts).toHaveLength(buckets.length);
    expect(await get('?window=7d')).toMatchObject({ window: '7d', events: 0, byType: [] });
  });

  test('ends at the moment the console shows', async () => {
    for (const asOf of [20, old(19)]) {
      expect(await get(`?asOf=${asOf}`)).toMatchObject({ window: '15m', position: 20, events: 15 });
    }
    const { to } = await get(`?window=1h&asOf=${old(19)}`);
    expect(to).toBe(old(19));
    expect(await get('?asOf=9999-01-01T00:00:00Z')).toMatchObject({ position: 40 });
  });

  test('tells how long appends took, and what went wrong', async () => {
    const fill = (expectedVersion: number) =>
      app.post(
        '/api/streams/wallet-a/events',
        { expectedVersion, events: [{ type: 'Filled', data: { cents: 5 } }] },
        { 'x-request-id': `fill-${expectedVersion}` },
      );
    expect((await fill(0)).status).toBe(201);
    expect((await fill(7)).status).toBe(409);
    const refused = await app.post(
      '/api/aggregates/wallet/a/commands/spend',
      { cents: 900 },
      { 'x-request-id': 'spend' },
    );
    expect(refused.status).toBe(422);
    expect((await app.request('/api/streams/wallet-zz')).status).toBe(404);
    const overview = await get();
    expect(overview).toMatchObject({
      window: '15m',
      events: 1,
      lag: { position: 41 },
      appends: { points: [{ count: 1 }] },
      problems: [
        { code: 'command_refused', streamId: 'wallet-a', requestId: 'spend' },
        {
          code: 'version_conflict',
          streamId: 'wallet-a',
          expected: 7,
          actual: 1,
          requestId: 'fill-7',
        },
      ],
    });
    expect(overview.problems).toHaveLength(2);
    expect(overview.appends.points[0]?.p99Ms).toBeGreaterThan(0);
    expect(await get(`?asOf=${old(39)}`)).toMatchObject({ problems: [], appends: { points: [] } });
  });

  test('is as the contract says', async () => {
    expect(await checkAnswer('/api/overview', await app.request('/api/overview'))).toEqual([]);
    const wrong = await app.request('/api/overview?window=2h');
    expect(wrong.status).toBe(400);
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
