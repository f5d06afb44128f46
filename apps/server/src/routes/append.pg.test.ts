import * as fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

let count = 0;
const newStream = () => `note-${++count}`;
const eventsOf = (streamId: string) => `/api/streams/${encodeURIComponent(streamId)}/events`;
const appending = (data: string, extra = '') =>
  `{"expectedVersion":"any","events":[{"type":"Noted","data":${data}${extra}}]}`;

describe('appending', () => {
  test('answers 201 with versions and positions, and the event reads back', async () => {
    const stream = newStream();
    const answer = await app.post(
      eventsOf(stream),
      {
        expectedVersion: 'none',
        events: [
          { type: 'Noted', data: { a: 1 }, occurredAt: '2020-02-29T10:00:00+02:00' },
          { type: 'Noted', data: 2, schemaVersion: 3, metadata: { why: 'test' } },
        ],
      },
      {
        'x-correlation-id': 'cause-1',
        'x-causation-id': 'before-1',
        'x-actor': Buffer.from('Zoë').toString('latin1'),
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
    );
    expect(answer.status).toBe(201);
    const appended = await readJson(answer);
    expect(appended).toMatchObject({ streamId: stream, fromVersion: 1, toVersion: 2 });
    expect(Object.keys(appended).sort()).toEqual(
      ['fromPosition', 'fromVersion', 'recordedAt', 'streamId', 'toPosition', 'toVersion'].sort(),
    );
    const first = await readJson(await app.request(`${eventsOf(stream)}/1`));
    expect(first).toMatchObject({
      streamId: stream,
      version: 1,
      position: appended.fromPosition,
      type: 'Noted',
      schemaVersion: 1,
      data: { a: 1 },
      metadata: {},
      occurredAt: '2020-02-29T08:00:00.000000Z',
      recordedAt: appended.recordedAt,
      correlationId: 'cause-1',
      causationId: 'before-1',
      actor: 'Zoë',
      traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
      spanId: '00f067aa0ba902b7',
    });
    const second = await readJson(await app.request(`${eventsOf(stream)}/2`));
    expect(second).toMatchObject({ data: 2, schemaVersion: 3, metadata: { why: 'test' } });
  });

  test('without headers begins a correlation of its own', async () => {
    const stream = newStream();
    await app.post(eventsOf(stream), appending('1'));
    const event = await readJson(await app.request(`${eventsOf(stream)}/1`));
    expect(event.correlationId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(event.traceId).toBeNull();
  });

  test('at another version is a conflict with expected and actual', async () => {
    const stream = newStream();
    await app.post(eventsOf(stream), appending('1'));
    const answer = await app.post(eventsOf(stream), {
      expectedVersion: 0,
      events: [{ type: 'Noted', data: 1 }],
    });
    expect(answer.status).toBe(409);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await readJson(answer)).toMatchObject({
      code: 'version_conflict',
      status: 409,
      expected: 0,
      actual: 1,
    });
  });

  test('the same event id gets the first answer, with other content a conflict', async () => {
    const stream = newStream();
    const id = crypto.randomUUID();
    const body = appending('{"n":1}', `,"id":"${id}"`);
    const first = await (await app.post(eventsOf(stream), body)).text();
    const again = await app.post(eventsOf(stream), body);
    expect([again.status, await again.text()]).toEqual([201, first]);
    const other = await app.post(eventsOf(stream), appending('{"n":2}', `,"id":"${id}"`));
    expect(other.status).toBe(409);
    expect(await readJson(other)).toMatchObject({ code: 'event_id_reused', eventId: id });
  });
});

describe('the text of data and metadata', () => {
  const hostile = [
    '9007199254740993',
    '123456789012345678901234567890.000',
    '1e400',
    '{"b":1,"a":2,"b":3}',
    '"\\u0000"',
    '"\\ud800"',
    '{"__proto__":{"x":1},"toString":null,"":0}',
    '{ "spaced" : [ 1 ,\n\t2 ] }',
    '"é\u2028😀"',
    '-0',
    `${'['.repeat(190)}${']'.repeat(190)}`,
  ];

  test.each(hostile)('%s comes back as it was sent', async (data) => {
    const stream = newStream();
    const metadata = `{ "meta" : ${data} }`;
    const sent = await app.post(eventsOf(stream), appending(data, `,"metadata":${metadata}`));
    expect(sent.status).toBe(201);
    const text = await (await app.request(`${eventsOf(stream)}/1`)).text();
    expect(text).toContain(`"data":${data},"metadata":${metadata},"occurredAt"`);
  });

  test('any JSON text comes back as the same text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.json(), { minLength: 1, maxLength: 5 }), async (texts) => {
        const stream = newStream();
        const events = texts.map((data) => `{"data":${data} ,"type":"Noted"}`);
        const sent = await app.post(
          eventsOf(stream),
          `{"events":[${events.join(' , ')}],"expectedVersion":"none"}`,
        );
        expect(sent.status).toBe(201);
        const page = await app.store.readStream(stream);
        expect(page.events.map((event) => event.data)).toEqual(texts);
        const listed = await (await app.request(eventsOf(stream))).text();
        for (const data of texts) expect(listed).toContain(`"data":${data},"metadata":{}`);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a stream id', () => {
  test.each([
    'note-with spaces / slashes',
    'note-a/b%2Fc',
    'note-é😀',
    'note-?#&=+',
    'plain',
    `note-${'x'.repeat(507)}`,
    'note-..',
  ])('%s works when percent-encoded', async (stream) => {
    const sent = await app.post(eventsOf(stream), appending('1'));
    expect(sent.status).toBe(201);
    expect((await readJson(sent)).streamId).toBe(stream);
    const page = await readJson(await app.request(eventsOf(stream)));
    expect(page.items[0]?.streamId).toBe(stream);
  });

  test.each([
    [`note-${'x'.repeat(508)}`, 'too long'],
    [`note-${'é'.repeat(254)}`, 'too long in bytes'],
    ['note-\n', 'a line feed'],
    ['note-\u0000', 'NUL'],
    ['-note', 'no category'],
  ])('%j is refused: %s', async (stream) => {
    const sent = await app.post(eventsOf(stream), appending('1'));
    expect(sent.status).toBe(400);
    const problem = await readJson(sent);
    expect(problem.issues[0]).toMatchObject({ in: 'path', path: 'streamId' });
  });

  test.each(['%ff', '%', '%ed%a0%80'])('%s is not UTF-8 and refused', async (path) => {
    const sent = await app.post(`/api/streams/note-${path}/events`, appending('1'));
    expect(sent.status).toBe(400);
    expect(await readJson(sent)).toMatchObject({ code: 'invalid_request' });
  });
});

describe('a bad body', () => {
  const event = '"events":[{"type":"Noted","data":1}]';
  test.each([
    ['', '', 'is empty'],
    ['{', '', 'is not JSON'],
    ['[]', '', 'must be an object'],
    ['null', '', 'must be an object'],
    [`{${event}}`, '/expectedVersion', 'is required'],
    [`{"expectedVersion":-1,${event}}`, '/expectedVersion', 'at least 0'],
    [`{"expectedVersion":1.5,${event}}`, '/expectedVersion', 'must be a version'],
    [
      `{"expectedVersion":9007199254740993,${event}}`,
      '/expectedVersion',
      'at most 9007199254740991',
    ],
    [`{"expectedVersion":"any",${event},"extra":1}`, '/extra', 'is not known'],
    [`{"expectedVersion":"any",${event},"__proto__":1}`, '/__proto__', 'is not known'],
    ['{"expectedVersion":"any","events":[]}', '/events', 'must hold an event'],
    ['{"expectedVersion":"any","events":[{"type":"A"}]}', '/events/0/data', 'is required'],
    ['{"expectedVersion":"any","events":[{"data":1}]}', '/events/0/type', 'is required'],
    [appending('1', ',"type":""'), '/events/0/type', 'must not be empty'],
    [appending('1', ',"type":"\\ud800"'), '/events/0/type', 'surrogate'],
    [appending('1', ',"type":"\\u0000"'), '/events/0/type', 'control'],
    [appending('1', ',"id":"7"'), '/events/0/id', 'must be a UUID'],
    [appending('1', ',"metadata":[]'), '/events/0/metadata', 'must be an object'],
    [appending('1', ',"occurredAt":"2026-02-30T00:00:00Z"'), '/events/0/occurredAt', 'RFC 3339'],
    [
      appending('1', ',"occurredAt":"2026-02-03T00:00:00.1234567Z"'),
      '/events/0/occurredAt',
      'micro',
    ],
    [appending('1', ',"surprise":1'), '/events/0/surprise', 'is not known'],
    [
      appending(`${'['.repeat(10_000)}${']'.repeat(10_000)}`),
      /^\/events\/0\/data\/0/,
      'deeper than',
    ],
  ])('%# is 400 with a path and a reason', async (body, path, reason) => {
    const answer = await app.post(eventsOf(newStream()), body);
    expect(answer.status).toBe(400);
    const problem = await readJson(answer);
    expect(problem).toMatchObject({ code: 'invalid_request', title: 'The request is not valid' });
    expect(problem.issues[0]?.path).toEqual(
      typeof path === 'string' ? path : expect.stringMatching(path),
    );
    expect(problem.issues[0]?.reason).toContain(reason);
  });

  test('names everything that is wrong', async () => {
    const answer = await app.post(eventsOf(newStream()), '{"events":[{},{"type":1,"data":0}]}');
    const { issues } = await readJson(answer);
    expect(issues.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['/expectedVersion', '/events/0/type', '/events/1/type']),
    );
  });

  test('that is not UTF-8 is 400', async () => {
    const answer = await app.request(eventsOf(newStream()), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Uint8Array(Buffer.from(appending('"\xff"'), 'latin1')),
    });
    expect(answer.status).toBe(400);
    expect((await readJson(answer)).issues[0]?.reason).toContain('UTF-8');
  });

  test('over the limit is 413, also when its length is not told', async () => {
    const big = appending(JSON.stringify('x'.repeat(10_000_000)));
    const chunked = new ReadableStream({
      start(controller) {
        for (let at = 0; at < big.length; at += 65_536) {
          controller.enqueue(new TextEncoder().encode(big.slice(at, at + 65_536)));
        }
        controller.close();
      },
    });
    const init: RequestInit = { method: 'POST', duplex: 'half', body: chunked };
    for (const answer of [
      await app.post(eventsOf(newStream()), big, { 'content-length': `${big.length}` }),
      await app.post(eventsOf(newStream()), big),
      await app.request(eventsOf(newStream()), {
        ...init,
        headers: { 'content-type': 'application/json' },
      }),
    ]) {
      expect(answer.status).toBe(413);
      expect(await readJson(answer)).toMatchObject({
        code: 'body_too_large',
        limitBytes: 1_048_576,
      });
    }
  });

  test('that does not say it is JSON is 415', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonx']) {
      const answer = await app.post(eventsOf(newStream()), appending('1'), {
        'content-type': type,
      });
      expect(answer.status).toBe(415);
      expect(await readJson(answer)).toMatchObject({
        code: 'unsupported_media_type',
        contentType: type,
      });
    }
    const utf8 = { 'content-type': 'application/json; charset=utf-8' };
    expect((await app.post(eventsOf(newStream()), appending('1'), utf8)).status).toBe(201);
  });
});

describe('events of a registered aggregate', () => {
  test('must fit the schema of their type', async () => {
    const answer = await app.post('/api/streams/wallet-1/events', {
      expectedVersion: 'none',
      events: [
        { type: 'WalletOpened', data: { owner: 'Ada' } },
        { type: 'Filled', data: { cents: '5', extra: 1 } },
        { type: 'Unheard', data: {} },
        { type: 'Filled', schemaVersion: 9, data: { cents: 5 } },
      ],
    });
    expect(answer.status).toBe(422);
    const problem = await readJson(answer);
    expect(problem.code).toBe('event_schema_mismatch');
    expect(problem.issues.map(({ path }) => path)).toEqual([
      '/events/1/data/cents',
      '/events/1/data/extra',
      '/events/2/type',
      '/events/3/schemaVersion',
    ]);
    expect((await app.request('/api/streams/wallet-1')).status).toBe(404);
  });

  test('may not hold a number that would change', async () => {
    const body =
      '{"expectedVersion":"any","events":[{"type":"Filled","data":{"cents":9007199254740993}}]}';
    const answer = await app.post('/api/streams/wallet-2/events', body);
    expect(answer.status).toBe(422);
    expect((await readJson(answer)).issues).toEqual([
      {
        in: 'body',
        path: '/events/0/data/cents',
        reason: 'is a number that cannot be kept exactly',
      },
    ]);
  });
});

describe('an idempotency key', () => {
  test('gets the first answer for the same request and 409 for another', async () => {
    const stream = newStream();
    const key = { 'idempotency-key': `append-${stream}` };
    const first = await app.post(eventsOf(stream), appending('1'), key);
    const again = await app.post(eventsOf(stream), appending('1'), key);
    expect([again.status, await again.text()]).toEqual([201, await first.text()]);
    const other = await app.post(eventsOf(stream), appending('2'), key);
    expect(other.status).toBe(409);
    expect(await readJson(other)).toMatchObject({
      code: 'idempotency_key_reused',
      idempotencyKey: `append-${stream}`,
    });
    expect((await app.store.readStream(stream)).headVersion).toBe(1);
  });

  test('used at once by many has one effect and one answer', async () => {
    const stream = newStream();
    const key = { 'idempotency-key': `many-${stream}` };
    const answers = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const answer = await app.post(eventsOf(stream), appending('{"n":1}'), key);
        return `${answer.status} ${await answer.text()}`;
      }),
    );
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^201 /);
    expect((await app.store.readStream(stream)).headVersion).toBe(1);
  });

  test('whose answer was lost after the write still gets it', async () => {
    const stream = newStream();
    const key = `lost-${stream}`;
    const first = await app.post(eventsOf(stream), appending('1'), { 'idempotency-key': key });
    await forgetAnswer(key);
    const again = await app.post(eventsOf(stream), appending('1'), { 'idempotency-key': key });
    expect([again.status, await again.text()]).toEqual([201, await first.text()]);
    await forgetAnswer(key);
    const other = await app.post(eventsOf(stream), appending('2'), { 'idempotency-key': key });
    expect([other.status, (await readJson(other)).code]).toEqual([409, 'idempotency_key_reused']);
    expect((await app.store.readStream(stream)).headVersion).toBe(1);
  });

  test('after a schema mismatch answers the same again', async () => {
    const key = { 'idempotency-key': 'mismatch' };
    const body = { expectedVersion: 'any', events: [{ type: 'Filled', data: {} }] };
    const first = await app.post('/api/streams/wallet-3/events', body, key);
    const again = await app.post('/api/streams/wallet-3/events', body, key);
    expect([again.status, again.headers.get('content-type'), await again.text()]).toEqual([
      422,
      'application/problem+json',
      await first.text(),
    ]);
  });

  test.each(['', 'with space', 'x'.repeat(201)])('%j is refused', async (key) => {
    const answer = await app.post(eventsOf(newStream()), appending('1'), {
      'idempotency-key': key,
    });
    expect(answer.status).toBe(400);
    expect((await readJson(answer)).issues[0]).toMatchObject({
      in: 'header',
      path: 'idempotency-key',
    });
  });
});

async function forgetAnswer(key: string): Promise<void> {
  const client = new pg.Client({ connectionString: app.url });
  await client.connect();
  await client.query('delete from hindsight.answers where key = $1', [key]);
  await client.end();
}
