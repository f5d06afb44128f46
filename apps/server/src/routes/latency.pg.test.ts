import type { Span } from '@hindsight/telemetry';
import { makeSpan } from '@hindsight/telemetry/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
const id = (n: number) => n.toString(16).padStart(32, '0');
const span = (n: number) => n.toString(16).padStart(16, '0');
const ms = (n: number) => BigInt(n) * 1_000_000n;

/** From the click to the statement, each version a little slower than the one before. */
function traceOf(version: number): readonly Span[] {
  const traceId = id(version);
  const begin = ms(1_772_546_531_190) + ms(version * 1_000);
  const make = (n: number, from: number, to: number, given: Partial<Span>) =>
    makeSpan({
      traceId,
      spanId: span(n),
      parentSpanId: n === 1 ? null : span(n - 1),
      startNs: begin + ms(from),
      endNs: begin + ms(to),
      ...given,
    });
  const stream = ['hindsight.stream.id', 'account-1'] as const;
  return [
    make(1, 0, 100 + version, { service: 'hindsight-console', name: 'ui.deposit' }),
    make(2, 20, 80, { kind: 2, name: 'POST /api' }),
    make(3, 30, 70, {
      name: 'event_store.append_events',
      attributes: [stream, ['hindsight.stream.version.after', version]],
    }),
    make(4, 40, 60, { kind: 3, name: 'insert', attributes: [['db.query.text', 'insert']] }),
    make(5, 22, 26, {
      name: 'event_store.load_events_from_version',
      parentSpanId: span(2),
      attributes: [
        stream,
        ['hindsight.stream.version.after', version - 1],
        ['hindsight.events.folded', version + 10],
      ],
    }),
  ];
}

beforeAll(async () => {
  app = await openTestApp();
  for (let version = 1; version <= 9; version++) {
    const traceId = version === 4 ? undefined : id(version);
    const event = { type: 'Noted', data: '{}', traceId, spanId: traceId && span(3) };
    await app.store.append('account-1', [event], { expectedVersion: version - 1 });
  }
  await app.spans.write([1, 2, 3, 6, 7, 8, 9].flatMap(traceOf));
});
afterAll(() => app.close());

const ask = async (query: string) =>
  readJson(await app.request(`/api/streams/account-1/latency?${query}`));

test('the time of each version, split along the trace that wrote it', async () => {
  const { points, untraced } = await ask('');
  expect(untraced).toBe(2);
  expect(points).toMatchObject([1, 2, 3, 6, 7, 8, 9].map((version) => ({ version })));
  expect(Array.isArray(points) && points[1]).toMatchObject({
    version: 2,
    traceId: id(2),
    spanId: span(3),
    totalMs: 102,
    browserMs: 42,
    serverMs: 16,
    storeMs: 24,
    databaseMs: 20,
    eventsFolded: 12,
  });
});

test('some versions, evenly spread', async () => {
  expect(await ask('points=3')).toMatchObject({
    points: [{ version: 1 }, { version: 9 }],
    untraced: 1,
  });
  expect(await ask('points=1')).toMatchObject({ points: [{ version: 9 }] });
  expect(await ask('from=2&to=3')).toMatchObject({ points: [{ version: 2 }, { version: 3 }] });
  expect(await ask('from=3&to=2')).toMatchObject({ points: [], untraced: 0 });
});

test('a version or a stream that is not there is said to be', async () => {
  expect(await ask('to=10')).toMatchObject({ code: 'version_out_of_range', version: 10, head: 9 });
  expect(await ask('from=10')).toMatchObject({ code: 'version_out_of_range' });
  const answer = await app.request('/api/streams/account-404/latency');
  expect(await readJson(answer)).toMatchObject({ code: 'stream_not_found' });
});
