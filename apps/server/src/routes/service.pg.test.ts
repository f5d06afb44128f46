import { apiRoutes, problems } from '@hindsight/contract';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

test('health tells version, database and how far the log is', async () => {
  await app.store.append('note-1', [{ type: 'Noted', data: '{}' }], { expectedVersion: 'none' });
  expect(await readJson(await app.request('/api/health'))).toEqual({
    status: 'ok',
    version: '0.0.0-test',
    database: { version: expect.stringMatching(/^\d+/), embedded: false },
    log: { position: 1, lag: expect.any(Number) },
  });
});

describe('routes', () => {
  test('nobody knows are 404 with the path', async () => {
    for (const path of ['/api', '/strems', '/api/strems', '/api/streams/a/b/c', '/api/docs/../x']) {
      const answer = await app.request(path);
      expect(answer.status).toBe(404);
      expect(await readJson(answer)).toMatchObject({ code: 'route_not_found' });
    }
  });

  test.each([
    ['DELETE', '/api/streams/a/events', 'GET, HEAD, POST'],
    ['PUT', '/api/health', 'GET, HEAD'],
    ['POST', '/api/streams', 'GET, HEAD'],
    ['GET', '/api/aggregates/wallet/a/commands/open', 'POST'],
    ['OPTIONS', '/api/events', 'GET, HEAD'],
    ['POST', '/api/docs', 'GET, HEAD'],
  ])('asked with %s %s are 405 with Allow', async (method, path, allow) => {
    const answer = await app.request(path, { method });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe(allow);
    expect(await readJson(answer)).toMatchObject({ code: 'method_not_allowed', method });
  });

  test('of the contract are all served', async () => {
    for (const { path, method } of Object.values(apiRoutes)) {
      if (method === 'get' && path.endsWith('/live')) continue;
      const answer = await app.request(path.replaceAll(/\{\w+\}/g, '1'), {
        method: method.toUpperCase(),
      });
      const body = path.endsWith('openapi.json') ? null : await readJson(answer);
      expect(`${path} ${body?.code}`).not.toMatch(/route_not_found|method_not_allowed/);
    }
  });

  test('answer HEAD as GET without a body', async () => {
    const answer = await app.request('/api/health', { method: 'HEAD' });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
  });
});

describe('the reference page', () => {
  test('is what who opens the service finds', async () => {
    const answer = await app.request('/');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/api/docs']);
  });

  test('needs nothing from elsewhere and nothing inline', async () => {
    const page = await (await app.request('/api/docs')).text();
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=|https?:/);
    const files = [...page.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(1);
    for (let file = files.shift(); file !== undefined; file = files.shift()) {
      const answer = await app.request(file);
      expect([file, answer.status]).toEqual([file, 200]);
      expect(answer.headers.get('content-type')).toMatch(/^text\/(css|javascript); charset=utf-8$/);
      const text = await answer.text();
      expect(text).not.toMatch(/https?:\/\/|innerHTML|eval\(/);
      for (const [, name] of text.matchAll(/from '\.\/([\w-]+\.js)'/g))
        files.push(`/api/docs/${name}`);
    }
  });

  test('is drawn from the document that is served', async () => {
    const document = await readJson(await app.request('/api/openapi.json'));
    expect(document).toMatchObject({ openapi: '3.1.0' });
    expect(Object.keys(Object(document.paths)).length).toBe(
      new Set(Object.values(apiRoutes).map(({ path }) => path)).size,
    );
  });
});

describe('every answer', () => {
  test.each(['/api/health', '/api/strems', '/api/docs', '/api/streams?x=1'])(
    '%s carries the secure headers',
    async (path) => {
      const { headers } = await app.request(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      );
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('access-control-allow-origin')).toBeNull();
    },
  );

  test('carries the request id that was given, or a new one', async () => {
    const given = await app.request('/api/strems', { headers: { 'x-request-id': 'my-1' } });
    expect(given.headers.get('x-request-id')).toBe('my-1');
    expect((await readJson(given)).requestId).toBe('my-1');
    for (const id of ['bad id', 'x'.repeat(129), '"><script>']) {
      const other = await app.request('/api/health', { headers: { 'x-request-id': id } });
      expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    }
  });
});

describe('other people’s pages', () => {
  const path = '/api/streams/note-x/events';
  const body = { expectedVersion: 'any', events: [{ type: 'Noted', data: 1 }] };

  test.each([
    [{ origin: 'https://evil.example' }],
    [{ origin: 'null' }],
    [{ origin: 'http://localhost:8080' }],
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site', origin: 'http://localhost' }],
  ])('cannot change anything: %j', async (headers) => {
    const answer = await app.post(path, body, headers);
    expect(answer.status).toBe(403);
    expect(await readJson(answer)).toMatchObject({ code: 'cross_origin_refused' });
  });

  test.each([
    [{ origin: 'http://localhost' }],
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'none' }],
    [{}],
  ])('our own page and programs can: %j', async (headers) => {
    expect((await app.post(path, body, headers)).status).toBe(201);
  });

  test('cannot reach us under a name of their own', async () => {
    for (const host of [
      'evil.example',
      'evil.example:4400',
      'localhost.evil.example',
      '10.0.0.1',
    ]) {
      const answer = await app.request(`http://${host}/api/health`);
      expect(answer.status).toBe(403);
      expect(await readJson(answer)).toMatchObject({ code: 'host_not_allowed', host });
    }
    for (const host of ['localhost:4400', '127.0.0.1:4400', '[::1]:4400', 'LOCALHOST']) {
      expect((await app.request(`http://${host}/api/health`)).status).toBe(200);
    }
  });
});

test('the log tells of requests, never of what they carried', async () => {
  await app.post('/api/streams/note-s/events', {
    expectedVersion: 'any',
    events: [{ type: 'Noted', data: { secret: 'hunter2' } }],
  });
  await app.request('/api/events?contains=%22hunter2%22');
  const lines = JSON.stringify(app.logged());
  expect(lines).toContain('/api/streams/note-s/events');
  expect(lines).not.toContain('hunter2');
});

test('no body makes a route fail', async () => {
  const jsonish = fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
    fc
      .record(
        {
          expectedVersion: fc.oneof(fc.jsonValue(), fc.constantFrom('any', 'none', 0)),
          events: fc.array(
            fc.record(
              {
                type: fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' })),
                data: fc.jsonValue(),
                metadata: fc.oneof(fc.jsonValue(), fc.constant({})),
                id: fc.oneof(fc.uuid(), fc.jsonValue()),
                schemaVersion: fc.oneof(fc.integer(), fc.double()),
                occurredAt: fc.oneof(fc.string(), fc.date().map(String)),
              },
              { requiredKeys: [] },
            ),
          ),
        },
        { requiredKeys: [] },
      )
      .map((value) => JSON.stringify(value)),
  );
  const paths = ['/api/streams/fuzz-1/events', '/api/aggregates/wallet/fuzz/commands/fill'];
  await fc.assert(
    fc.asyncProperty(jsonish, fc.constantFrom(...paths), async (text, path) => {
      const answer = await app.request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: new Uint8Array(Buffer.from(text, 'latin1')),
      });
      expect(answer.status).toBeLessThan(500);
      if (answer.status >= 400)
        expect(Object.keys(problems)).toContain((await readJson(answer)).code);
    }),
    { numRuns: 300 },
  );
});
