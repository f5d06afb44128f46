import { account } from '@hindsight/samples';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
const inEuros = '{ "amount":"25.00",  "note":"groceries", "big":12345678901234567890 }';

beforeAll(async () => {
  app = await openTestApp({ aggregates: [account] });
  await app.store.append(
    'account-1',
    [
      { type: 'MoneyWithdrawn', schemaVersion: 1, data: inEuros },
      { type: 'MoneyDeposited', data: '{"amountCents":5,"description":""}' },
      { type: 'MoneyWithdrawn', schemaVersion: 1, data: 'null' },
      { type: 'MoneyWithdrawn', schemaVersion: 9, data: '{}' },
      { type: 'constructor', data: '[]' },
    ],
    { expectedVersion: 'none' },
  );
  await app.store.append('note-1', [{ type: 'Noted', data: '1' }], { expectedVersion: 'none' });
});
afterAll(() => app.close());

const upcastOf = (version: number) => `/api/streams/account-1/events/${version}/upcast`;
const read = async (version: number) => readJson(await app.request(upcastOf(version)));

test('an old event is shown as stored and as upcast, with the upcasters that ran', async () => {
  expect(await read(1)).toMatchObject({
    streamId: 'account-1',
    version: 1,
    type: 'MoneyWithdrawn',
    stored: { schemaVersion: 1 },
    current: { schemaVersion: 2, data: { amountCents: 2_500, description: 'groceries' } },
    ran: ['MoneyWithdrawn 1 → 2'],
    problem: null,
  });
});

test('what is stored comes out as the very text that went in', async () => {
  const text = await (await app.request(upcastOf(1))).text();
  expect(text).toContain(`"data":${inEuros}`);
});

test('an event in the newest version is upcast by nothing', async () => {
  const data = { amountCents: 5, description: '' };
  expect(await read(2)).toMatchObject({ stored: { data }, current: { data }, ran: [] });
});

test.each([
  [3, 'upcast_threw', 1],
  [4, 'unknown_schema_version', 9],
  [5, 'unknown_event_type', 1],
])('at version %i, what cannot be upcast says %s', async (version, code, schemaVersion) => {
  const { current, ran, problem } = await read(version);
  expect({ current, ran, problem }).toMatchObject({
    current: { schemaVersion },
    ran: [],
    problem: { code },
  });
});

test.each([
  [upcastOf(1), 200, undefined],
  [upcastOf(3), 200, undefined],
  [upcastOf(6), 404, 'version_out_of_range'],
  [`${upcastOf(5)}?asOf=1`, 404, 'version_out_of_range'],
  [upcastOf(0), 400, 'invalid_request'],
  ['/api/streams/account-404/events/1/upcast', 404, 'stream_not_found'],
  ['/api/streams/note-1/events/1/upcast', 404, 'aggregate_not_found'],
])('%s answers %i as it says', async (path, status, code) => {
  const answer = await app.request(path);
  expect(answer.status).toBe(status);
  const route = '/api/streams/{streamId}/events/{version}/upcast';
  expect(await checkAnswer(route, answer.clone())).toEqual([]);
  expect((await readJson(answer)).code).toBe(code);
});
