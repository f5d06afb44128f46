import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Live, openLive } from '../testing/open-live.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

const append = (app: TestApp, streamId: string, type = 'Noted') =>
  app.store.append(streamId, [{ type, data: '{}' }], { expectedVersion: 'any' });

test('two hundred clients follow a busy log, and other reads do not suffer', async () => {
  const app = await openTestApp();
  const first = await append(app, 'note-1');
  const clients = await Promise.all(
    Array.from({ length: 200 }, (_, index) =>
      openLive(app.request(`/api/events/live${index % 4 === 0 ? '?type=Wanted' : ''}`)),
    ),
  );
  // One does not read at all until the end.
  const slow = await app.request('/api/events/live');
  const statuses = new Map<number, number>();
  let isOver = false;
  const readers = Array.from({ length: 4 }, async () => {
    for (; !isOver; await sleep(20)) {
      const { status } = await app.request('/api/events?limit=10');
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  });
  const appending = [];
  for (let n = 0; n < 800; n++) {
    appending.push(append(app, `note-${n}`, n % 10 === 0 ? 'Wanted' : 'Noted'));
    await sleep(5);
  }
  const positions = (await Promise.all(appending)).map(({ toPosition }) => toPosition);
  const wanted = positions.filter((_, n) => n % 10 === 0);
  const all = positions.map((_, n) => first.toPosition + 1 + n);
  const take = async (client: Live, count: number) =>
    (await client.take(count)).map(({ id }) => id);
  const taken = await Promise.all(
    clients.map((client, index) => take(client, index % 4 === 0 ? wanted.length : all.length)),
  );
  isOver = true;
  await Promise.all(readers);
  expect([...statuses.keys()]).toEqual([200]);
  for (const [index, ids] of taken.entries()) {
    expect(ids).toEqual(index % 4 === 0 ? wanted : all);
  }
  const late = await openLive(slow);
  expect(await take(late, all.length)).toEqual(all);
  app.stopping.abort();
  await Promise.all(clients.map((client) => client.ended()));
  expect(app.logged().filter(({ level }) => Number(level) >= 40)).toEqual([]);
  await app.close();
}, 60_000);

test('too many clients are told so by name, and there is room when one leaves', async () => {
  const app = await openTestApp({ mostLiveClients: 2 });
  const gone = new AbortController();
  const live = await Promise.all([
    openLive(app.request('/api/events/live', { signal: gone.signal })),
    openLive(app.request('/api/events/live')),
  ]);
  await app.request('/api/events/live', { method: 'HEAD' });
  await append(app, 'note-1');
  await Promise.all(live.map((client) => client.take(1)));
  const refused = await app.request('/api/events/live');
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await readJson(refused)).toMatchObject({ code: 'too_many_live_clients', limit: 2 });
  gone.abort();
  await live[0]?.ended();
  const again = await openLive(app.request('/api/events/live?after=0'));
  expect((await again.take(1))[0]?.id).toBe(1);
  await app.close();
});
