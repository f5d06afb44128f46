import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLive } from '../testing/open-live.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const append = (streamId: string, data = '{}', type = 'Noted') =>
  app.store.append(streamId, [{ type, data }], { expectedVersion: 'any' });

test('new events arrive in order, each once, with their position as id', async () => {
  await append('note-before');
  const live = await openLive(app.request('/api/events/live'));
  for (let n = 0; n < 5; n++) await append('note-1', `{"n":${n}}`);
  const messages = await live.take(5);
  expect(messages.map(({ event }) => event.data)).toEqual([0, 1, 2, 3, 4].map((n) => ({ n })));
  for (const { id, event } of messages) expect(id).toBe(event.position);
  await live.close();
});

test('Last-Event-ID resumes after the last one seen, without a gap', async () => {
  const live = await openLive(app.request('/api/events/live'));
  await append('note-2', '1');
  const [first] = await live.take(1);
  await live.close();
  for (const data of ['2', '3', '4']) await append('note-2', data);
  const resumed = await openLive(
    app.request('/api/events/live', { headers: { 'last-event-id': `${first?.id}` } }),
  );
  expect((await resumed.take(3)).map(({ event }) => event.data)).toEqual([2, 3, 4]);
  await resumed.close();
});

test('filters by category and type, and still moves the id past what did not match', async () => {
  const live = await openLive(app.request('/api/events/live?category=note&type=Wanted'));
  await append('other-1', '1', 'Wanted');
  await append('note-3', '2', 'Unwanted');
  await append('note-3', '3', 'Wanted');
  const last = await append('note-3', '4', 'Unwanted');
  expect((await live.take(1)).map(({ event }) => event.data)).toEqual([3]);
  await expect.poll(() => live.lastId()).toBe(last.toPosition);
  await live.close();
});

test('filters by stream, told from another filter of the same tail', async () => {
  const live = await openLive(app.request('/api/events/live?streamId=note-one'));
  const other = await openLive(app.request('/api/events/live?streamId=note-other'));
  await append('note-one', '1');
  await append('note-other', '2');
  const last = await append('note-one', '3');
  expect((await live.take(2)).map(({ event }) => event.data)).toEqual([1, 3]);
  expect((await other.take(1)).map(({ event }) => event.data)).toEqual([2]);
  await expect.poll(() => other.lastId()).toBe(last.toPosition);
  await live.close();
  await other.close();
});

test('begins where it is asked to', async () => {
  const live = await openLive(app.request('/api/events/live?after=0'));
  expect((await live.take(1))[0]?.event.position).toBe(1);
  await live.close();
});

test('data of several lines arrives as the same JSON', async () => {
  const live = await openLive(app.request('/api/events/live'));
  await append('note-4', '{\n "a" :\r\n [1,\r2]}');
  expect((await live.take(1))[0]?.event.data).toEqual({ a: [1, 2] });
  await live.close();
});

test('line separators of Unicode inside a text are part of it', async () => {
  const live = await openLive(app.request('/api/events/live'));
  await append('note-4', '"a\u2028b\u2029c"');
  expect((await live.take(1))[0]?.event.data).toBe('a\u2028b\u2029c');
  await live.close();
});

test('silence is filled with heartbeats', async () => {
  const live = await openLive(app.request('/api/events/live'));
  await expect.poll(() => live.heartbeats()).toBeGreaterThan(2);
  await live.close();
});

test('a reader who does not read holds back the reading, not the log', async () => {
  for (let n = 0; n < 40; n++) {
    const events = Array.from({ length: 100 }, () => ({ type: 'Noted', data: '{}' }));
    await app.store.append('note-many', events, { expectedVersion: 'any' });
  }
  const answer = await app.request('/api/events/live?after=0');
  const live = await openLive(answer);
  const messages = await live.take(4_000);
  expect(messages.map(({ id }) => id)).toEqual(messages.map((_, index) => index + 1));
  await live.close();
});

test('ends when the client goes away and when the service stops', async () => {
  const gone = new AbortController();
  const left = await openLive(app.request('/api/events/live', { signal: gone.signal }));
  gone.abort();
  await left.ended();
  const stopped = await openLive(app.request('/api/events/live'));
  app.stopping.abort();
  await stopped.ended();
  expect(app.logged().filter(({ level }) => Number(level) >= 40)).toEqual([]);
});
