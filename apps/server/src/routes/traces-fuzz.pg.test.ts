import { makeSpan } from '@hindsight/telemetry/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
  await app.spans.write([makeSpan(), makeSpan({ status: 2 })]);
});
afterAll(() => app.close());

const names = ['service', 'operation', 'status', 'conflict', 'minDurationMs', 'maxDurationMs']
  .concat(['streamId', 'eventType', 'from', 'to', 'sort', 'limit', 'cursor', 'buckets', 'points'])
  .concat(['__proto__', 'constructor', 'x']);
const value = fc.oneof(
  fc.constantFrom(
    'ok',
    'error',
    'true',
    'recent',
    'slow',
    '',
    '0',
    '1',
    '-1',
    '1e3',
    '9007199254740991',
  ),
  fc.constantFrom(
    '9007199254740992',
    '99999999999999999999',
    '0001-01-01T00:00:00Z',
    "'; drop table x",
  ),
  fc.constantFrom('9999-12-31T23:59:59.999999Z', '2026-03-03T14:02:11Z', '2026-02-30T00:00:00Z'),
  fc
    .date({ noInvalidDate: false })
    .map((date) => (Number.isNaN(date.valueOf()) ? '' : date.toISOString())),
  fc.nat().map(String),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ maxLength: 600, minLength: 500 }),
);
const query = fc.dictionary(fc.constantFrom(...names), value, { maxKeys: 5 }).map((given) =>
  Object.entries(given)
    .map(([name, text]) => `${name}=${encodeURIComponent(text.toWellFormed())}`)
    .join('&'),
);
const id = (digits: number) =>
  fc.oneof(
    fc.string({
      unit: fc.constantFrom(...'0123456789abcdef'),
      minLength: digits,
      maxLength: digits,
    }),
    fc.string({ maxLength: 40 }).map((text) => encodeURIComponent(text.toWellFormed())),
  );
const path = fc.oneof(
  fc.constantFrom('/api/traces', '/api/traces/histogram', '/api/traces/names', '/api/tracing'),
  fc.constantFrom('/api/tracing/reconciliation', '/api/streams/account-1/latency'),
  id(32).map((traceId) => `/api/traces/${traceId}`),
  id(32).map((traceId) => `/api/traces/${traceId}/links`),
  fc.tuple(id(32), id(16)).map(([traceId, spanId]) => `/api/traces/${traceId}/spans/${spanId}`),
);

test('whatever is asked, the answer is one or says what is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(path, query, async (where, asked) => {
      const answer = await app.request(`${where}?${asked}`);
      const text = await answer.text();
      expect(`${answer.status} ${text}`).toMatch(/^(200|400|404) /);
      expect(() => JSON.parse(text)).not.toThrow();
    }),
    { numRuns: 600 },
  );
});

test('names of every kind are searched for, and found where they can be asked for', async () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
    .filter((name) => /^[^\p{Cc}]+$/u.test(name) && Buffer.byteLength(name) <= 512);
  await fc.assert(
    fc.asyncProperty(text, text, async (operation, service) => {
      const span = makeSpan({ name: operation, service });
      await app.spans.write([span]);
      const asked = new URLSearchParams({ operation, service });
      const answer = await app.request(`/api/traces?${asked}`);
      expect(await answer.text()).toContain(span.traceId);
    }),
    { numRuns: 60 },
  );
});
