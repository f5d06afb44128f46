import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  const noted = { type: 'Noted', data: 1, occurredAt: '2020-02-29T10:00:00Z' };
  const body = { expectedVersion: 'any', events: [noted, { type: 'Noted', data: null }] };
  await app.post('/api/streams/note-1/events', body, { 'x-correlation-id': 'c1' });
  const cause = { 'x-correlation-id': 'c1', 'x-causation-id': 'before' };
  await app.post('/api/aggregates/wallet/1/commands/trickle', { times: 25 }, cause);
  await app.store.append('wallet-1', [{ type: 'Broken', data: 'null' }], {
    expectedVersion: 'any',
  });
});
afterAll(() => app.close());

test.each([
  ['/api/health', '/api/health'],
  ['/api/categories', '/api/categories'],
  ['/api/streams', '/api/streams?limit=1'],
  ['/api/streams/{streamId}', '/api/streams/wallet-1'],
  ['/api/streams/{streamId}/events', '/api/streams/note-1/events'],
  ['/api/streams/{streamId}/events/{version}', '/api/streams/wallet-1/events/1'],
  ['/api/streams/{streamId}/state', '/api/streams/wallet-1/state?version=0'],
  ['/api/streams/{streamId}/state', '/api/streams/wallet-1/state?version=1'],
  ['/api/streams/{streamId}/state', '/api/streams/wallet-1/state'],
  ['/api/events', '/api/events?limit=3'],
  ['/api/events/histogram', '/api/events/histogram?buckets=3'],
  ['/api/correlations/{correlationId}', '/api/correlations/c1'],
  ['/api/aggregates', '/api/aggregates'],
  ['/api/openapi.json', '/api/openapi.json'],
  ['/api/streams/{streamId}', '/api/streams/wallet-404'],
  ['/api/streams/{streamId}/events/{version}', '/api/streams/wallet-1/events/99'],
  ['/api/streams/{streamId}/state', '/api/streams/note-1/state'],
  ['/api/correlations/{correlationId}', '/api/correlations/c404'],
  ['/api/events', '/api/events?after=x&surprise=1'],
])('%s answers what it says: %s', async (route, path) => {
  expect(await checkAnswer(route, await app.request(path))).toEqual([]);
});

const append = '/api/streams/{streamId}/events';
const command = '/api/aggregates/{name}/{id}/commands/{command}';
const event = { type: 'Filled', data: { cents: 1 } };
test.each([
  [append, '/api/streams/wallet-2/events', { expectedVersion: 'none', events: [event] }],
  [append, '/api/streams/wallet-1/events', { expectedVersion: 'none', events: [event] }],
  [
    append,
    '/api/streams/wallet-2/events',
    { expectedVersion: 'any', events: [{ ...event, data: {} }] },
  ],
  [append, '/api/streams/wallet-2/events', {}],
  [command, '/api/aggregates/wallet/3/commands/fill', { cents: 5 }],
  [command, '/api/aggregates/wallet/3/commands/spend', { cents: 50_000 }],
  [command, '/api/aggregates/wallet/3/commands/fill', { cents: 'x' }],
  [command, '/api/aggregates/wallet/3/commands/nothing', {}],
  [command, '/api/aggregates/nothing/3/commands/nothing', {}],
])('posted to %s it answers what it says: %s %j', async (route, path, body) => {
  expect(await checkAnswer(route, await app.post(path, body), 'post')).toEqual([]);
});

test('the check sees what does not fit', async () => {
  const answer = Response.json(
    { streamId: 1 },
    { headers: { 'content-type': 'application/json' } },
  );
  expect(await checkAnswer('/api/streams/{streamId}/state', answer)).not.toEqual([]);
});
