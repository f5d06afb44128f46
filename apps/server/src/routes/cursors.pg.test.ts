import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const events = Array.from({ length: 9 }, (_, n) => ({ type: 'Noted', data: n }));
  for (const stream of ['note-1', 'note-2']) {
    await app.post(`/api/streams/${stream}/events`, { expectedVersion: 'none', events });
  }
});
afterAll(() => app.close());

const cursorOf = async (path: string) =>
  encodeURIComponent(`${(await readJson(await app.request(path))).nextCursor}`);

const stream = '/api/streams/note-1/events';
test.each([
  ['/api/events?after=0&limit=2', `${stream}?limit=2`],
  [`${stream}?limit=2`, '/api/events?limit=2'],
  [`${stream}?limit=2`, '/api/streams/note-2/events?limit=2'],
  [`${stream}?limit=2&direction=backward`, `${stream}?limit=2`],
  [`${stream}?limit=2`, `${stream}?limit=2&direction=backward`],
  [`${stream}?limit=2`, `${stream}?limit=2&type=Noted`],
  ['/api/events?limit=2', '/api/events?after=0&limit=2'],
  ['/api/events?after=0&limit=2', '/api/events?before=9&limit=2'],
  ['/api/events?limit=2', '/api/events?limit=2&type=Noted'],
  ['/api/streams?limit=1', '/api/streams?limit=1&category=note'],
  ['/api/streams?limit=1', '/api/streams?limit=1&sort=id'],
])('a cursor of %s is none of %s', async (one, other) => {
  const answer = await app.request(`${other}&cursor=${await cursorOf(one)}`);
  expect(answer.status).toBe(400);
  expect((await readJson(answer)).issues).toEqual([
    { in: 'query', path: 'cursor', reason: 'is not a cursor of this list' },
  ]);
});

test.each([
  ['/api/events?after=5', [6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18]],
  ['/api/events?before=5', [4, 3, 2, 1]],
  ['/api/events?type=Noted&before=4', [3, 2, 1]],
  [`${stream}?from=4`, [4, 5, 6, 7, 8, 9]],
  [`${stream}?to=4&direction=backward`, [4, 3, 2, 1]],
])('the same query with the cursor goes on: %s', async (query, whole) => {
  const seen: unknown[] = [];
  for (let next = ''; ; ) {
    const page = await readJson(await app.request(`${query}&limit=2${next}`));
    seen.push(...page.items.map(({ position }) => position));
    if (page.nextCursor === null) break;
    next = `&cursor=${page.nextCursor}`;
  }
  expect(seen).toEqual(whole);
});
