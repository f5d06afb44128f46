import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLive } from '../testing/open-live.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('what is wrong with a command’s input is told in a sentence', async () => {
  const answer = await app.post('/api/aggregates/wallet/1/commands/fill', { cents: '5', x: 1 });
  expect((await readJson(answer)).detail).toBe(
    'The body /cents must be a number, not a text (and 1 more).',
  );
});

test('of very many things wrong the first 50 are listed, and how many more there are', async () => {
  const events = Array.from({ length: 60 }, () => ({ type: 'Noted' }));
  const body = {
    expectedVersion: 'any',
    events,
    ...Object.fromEntries(events.map((_, n) => [n, n])),
  };
  const answer = await readJson(await app.post('/api/streams/note-1/events', body));
  expect(answer.issues).toHaveLength(50);
  expect(answer.moreIssues).toBeGreaterThan(0);
  expect(answer.detail).toContain(`(and ${49 + Number(answer.moreIssues)} more)`);

  const wrong = events.map(() => ({ type: 'Filled', data: {} }));
  const mismatch = await app.post('/api/streams/wallet-1/events', {
    expectedVersion: 0,
    events: wrong,
  });
  expect(await readJson(mismatch)).toMatchObject({ code: 'event_schema_mismatch', moreIssues: 10 });
});

test.each(['/api/streams//events', '/api/streams//state', '/api/streams//events/1'])(
  '%s is 400 and names the stream id',
  async (path) => {
    const answer = await app.request(path);
    expect(answer.status).toBe(400);
    expect((await readJson(answer)).issues).toEqual([
      { in: 'path', path: 'streamId', reason: 'must not be empty' },
    ]);
  },
);

test('a Last-Event-ID beyond the log begins at its end', async () => {
  const event = [{ type: 'Noted', data: '1' }];
  await app.store.append('note-2', event, { expectedVersion: 'any' });
  const { position } = await app.store.readHead();
  const live = await openLive(
    app.request('/api/events/live', { headers: { 'last-event-id': `${position + 1_000}` } }),
  );
  await app.store.append('note-2', event, { expectedVersion: 'any' });
  const [message] = await live.take(1);
  expect(message?.id).toBe(position + 1);
  await live.close();
});
