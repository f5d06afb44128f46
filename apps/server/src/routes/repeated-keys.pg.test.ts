import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const event = '{"type":"Noted","data":1}';

test.each([
  [`{"expectedVersion":0,"expectedVersion":"any","events":[${event}]}`, ['/expectedVersion']],
  [`{"expectedVersion":0,"events":[${event}],"events":[${event}]}`, ['/events']],
  [
    '{"expectedVersion":0,"events":[{"type":"A","data":1,"data":2,"ty\\u0070e":"B"}]}',
    ['/events/0/data', '/events/0/type'],
  ],
])('what is given twice around the events is 400: %s', async (body, paths) => {
  const answer = await app.post('/api/streams/note-1/events', body);
  expect(answer.status).toBe(400);
  const { code, issues } = await readJson(answer);
  expect(code).toBe('invalid_request');
  expect(issues).toEqual(paths.map((path) => ({ in: 'body', path, reason: 'is given twice' })));
  expect((await app.request('/api/streams/note-1')).status).toBe(404);
});

test('what is given twice in a command’s input is 400', async () => {
  const path = '/api/aggregates/wallet/1/commands/fill';
  const answer = await app.post(path, '{"cents":1,"cents":5}');
  expect(answer.status).toBe(400);
  expect((await readJson(answer)).issues).toEqual([
    { in: 'body', path: '/cents', reason: 'is given twice' },
  ]);
});

test('what is given twice in data of a registered aggregate is 422', async () => {
  const body = '{"expectedVersion":0,"events":[{"type":"Filled","data":{"cents":1,"cents":5}}]}';
  const answer = await app.post('/api/streams/wallet-1/events', body);
  expect(answer.status).toBe(422);
  expect(await readJson(answer)).toMatchObject({
    code: 'event_schema_mismatch',
    issues: [{ in: 'body', path: '/events/0/data/cents', reason: 'is given twice' }],
  });
});

test('other data keeps what is given twice as the text it is', async () => {
  const data = '{"a":1,"a":2}';
  const body = `{"expectedVersion":0,"events":[{"type":"Noted","data":${data},"metadata":${data}}]}`;
  expect((await app.post('/api/streams/note-2/events', body)).status).toBe(201);
  const stored = await (await app.request('/api/streams/note-2/events/1')).text();
  expect(stored).toContain(`"data":${data},"metadata":${data}`);
});
