import type { Span } from '@hindsight/telemetry';
import { makeSpan } from '@hindsight/telemetry/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
const now = Date.parse('2026-03-03T14:03:00Z');
const at = 1_772_546_531_190_000_000n; // 2026-03-03T14:02:11.19Z
const id = (n: number) => n.toString(16).padStart(32, '0');
const span = (n: number) => n.toString(16).padStart(16, '0');
const stream = (streamId: string): Span['attributes'] => [['hindsight.stream.id', streamId]];

const root = (n: number, given: Partial<Span> = {}) =>
  makeSpan({
    traceId: id(n),
    spanId: span(1),
    startNs: at + BigInt(n) * 1_000_000_000n,
    endNs: at + BigInt(n) * 1_000_000_000n + BigInt(n) * 1_000_000n,
    ...given,
  });
const below = (n: number, given: Partial<Span> = {}) =>
  root(n, { spanId: span(2), parentSpanId: span(1), ...given });

beforeAll(async () => {
  app = await openTestApp({ now: () => now });
  await app.store.append('account-1', [{ type: 'Opened', data: '{}' }], {
    expectedVersion: 'none',
  });
  await app.spans.write([
    ...Array.from({ length: 20 }, (_, n) => root(n + 1)),
    below(3, { service: 'other', status: 2 }),
    below(5, {
      name: 'event_store.append_events',
      attributes: [
        ...stream('account-1'),
        ['hindsight.stream.version.before', 0],
        ['hindsight.stream.version.after', 1],
        ['hindsight.event.types', ['Opened']],
      ],
    }),
    below(7, {
      name: 'event_store.append_events',
      attributes: [
        ...stream('account-1'),
        ['hindsight.conflict', true],
        ['expected_version', 0],
        ['hindsight.conflict.actual_version', 1],
      ],
      links: [{ traceId: id(5), spanId: span(2), attributes: [['big', 2n ** 63n - 1n]] }],
    }),
    below(8, {
      name: 'event_store.load_events',
      attributes: [...stream('account-1'), ['hindsight.stream.version.after', 1]],
      events: [{ name: 'folded', timeNs: at, attributes: [['n', 2n ** 60n + 1n]] }],
    }),
  ]);
});
afterAll(() => app.close());

const get = async (path: string) => readJson(await app.request(path));
const idsOf = async (query: string): Promise<readonly number[]> => {
  const { items } = await get(`/api/traces?${query}`);
  return items.map(({ traceId }) => Number.parseInt(`${traceId}`, 16));
};

describe('the list', () => {
  test('newest first, page by page', async () => {
    const seen: number[] = [];
    for (let cursor = ''; ; ) {
      const page = await get(`/api/traces?limit=7${cursor}`);
      seen.push(...page.items.map(({ traceId }) => Number.parseInt(`${traceId}`, 16)));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual(Array.from({ length: 20 }, (_, n) => 20 - n));
    expect(await idsOf('sort=slow&limit=3')).toEqual([20, 19, 18]);
  });

  test.each([
    ['status=error', [3]],
    ['service=other', [3]],
    ['service=other&operation=command.deposit&status=ok', []],
    ['operation=event_store.append_events', [7, 5]],
    ['conflict=true', [7]],
    ['streamId=account-1', [8, 7, 5]],
    ['streamId=account-404', []],
    ['eventType=Opened', [5]],
    ['minDurationMs=19', [20, 19]],
    ['minDurationMs=2&maxDurationMs=3', [3, 2]],
    ['maxDurationMs=9007199254740991&status=error', [3]],
    ['from=2026-03-03T14:02:29.19Z&to=2026-03-03T14:02:30.19Z', [19, 18]],
    ['from=9999-12-31T23:59:59Z', []],
    ['to=0001-01-01T00:00:00Z', []],
    [`operation=${'x'.repeat(500)}`, []],
  ])('of %s', async (query, expected) => {
    expect(await idsOf(query)).toEqual(expected);
  });

  test('a trace as it is told', async () => {
    const { items } = await get('/api/traces?operation=event_store.append_events&conflict=false');
    expect(items).toEqual([
      {
        traceId: id(5),
        rootName: 'command.deposit',
        rootService: 'hindsight',
        hasRoot: true,
        startedAt: '2026-03-03T14:02:16.190000Z',
        listedAt: '2026-03-03T14:02:16.190000Z',
        durationMs: 5,
        spans: 2,
        errors: 0,
        services: [{ service: 'hindsight', spans: 2 }],
        events: 1,
        conflicts: 0,
        streams: ['account-1'],
      },
    ]);
  });
});

describe('the histogram', () => {
  test.each([
    '',
    'status=error',
    'minDurationMs=5',
    'streamId=account-1',
    'behindLog=true',
    'behindLog=false',
    'to=2026-03-03T14:02:20Z',
  ])('counts what the list lists: %s', async (query) => {
    const listed = await idsOf(query);
    for (const buckets of [1, 7, 200]) {
      const { buckets: counted } = await get(`/api/traces/histogram?buckets=${buckets}&${query}`);
      const counts = Array.isArray(counted) ? counted.map((one) => Object(one).traces) : [];
      expect(counts).toHaveLength(buckets);
      expect(counts.reduce((sum: number, count: number) => sum + count, 0)).toBe(listed.length);
    }
  });

  test('in even slices, with how long they took', async () => {
    const { from, to, buckets } = await get('/api/traces/histogram?buckets=2');
    expect([from, to]).toEqual(['2026-03-03T14:02:12.190000Z', '2026-03-03T14:02:31.190000Z']);
    expect(buckets).toMatchObject([
      { from, traces: 10, errors: 1, p50Ms: 5, p95Ms: 10, maxMs: 10 },
      { to, traces: 10, errors: 0, p50Ms: 15, p95Ms: 20, maxMs: 20 },
    ]);
  });

  test('a moment is one slice, and a time without traces is empty', async () => {
    const moment = '2026-03-03T14:02:12.190000Z';
    expect(await get(`/api/traces/histogram?from=${moment}&to=${moment}`)).toMatchObject({
      buckets: [{ from: moment, to: moment, traces: 1 }],
    });
    for (const query of [
      'from=9000-01-01T00:00:00Z',
      'to=1000-01-01T00:00:00Z',
      'from=0001-01-01T00:00:00Z&to=9999-12-31T00:00:00Z&streamId=x-1',
    ]) {
      const { buckets } = await get(`/api/traces/histogram?${query}`);
      expect(JSON.stringify(buckets)).not.toMatch(/"traces":[1-9]/);
    }
  });
});

describe('one trace', () => {
  test('as columns', async () => {
    expect(await get(`/api/traces/${id(7)}`)).toMatchObject({
      traceId: id(7),
      startNs: String(at + 7_000_000_000n),
      durationNs: 7_000_000,
      spans: 2,
      isWhole: true,
      names: ['command.deposit', 'event_store.append_events'],
      services: ['hindsight'],
      columns: { spanId: [span(1), span(2)], parent: [-1, 0], marks: [0, 130], name: [0, 1] },
      missingParents: [],
      domain: [{ index: 1, kind: 'conflict', streamId: 'account-1', fromVersion: 0, toVersion: 1 }],
    });
  });

  test('is 304 until spans come', async () => {
    await app.spans.write([root(900)]);
    const path = `/api/traces/${id(900)}`;
    const first = await app.request(path);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('private, no-cache');
    for (const known of [etag, `W/${etag}`, `"x", ${etag}`, '*']) {
      const again = await app.request(path, { headers: { 'if-none-match': known } });
      expect([again.status, await again.text()]).toEqual([304, '']);
    }
    await app.spans.write([below(900, { parentSpanId: span(77) })]);
    const later = await app.request(path, { headers: { 'if-none-match': etag } });
    expect(later.status).toBe(200);
    expect(await readJson(later)).toMatchObject({
      missingParents: [{ index: 1, parentSpanId: span(77) }],
    });
  });

  test('its links both ways', async () => {
    const links = await get(`/api/traces/${id(7)}/links`);
    expect(links).toMatchObject({
      links: [
        {
          fromSpanId: span(2),
          traceId: id(5),
          name: 'event_store.append_events',
          trace: { traceId: id(5) },
        },
      ],
      backLinks: [],
      hasMore: false,
    });
    const back = await app.request(`/api/traces/${id(5)}/links`);
    expect(await back.text()).toContain('"attributes":[{"key":"big","value":9223372036854775807}]');
  });
});

describe('one span', () => {
  test('with what the log knows of it', async () => {
    expect(await get(`/api/traces/${id(5)}/spans/${span(2)}`)).toMatchObject({
      parentSpanId: span(1),
      backLinks: [{ traceId: id(7), spanId: span(2) }],
      domain: {
        kind: 'append',
        streamId: 'account-1',
        fromVersion: 0,
        toVersion: 1,
        missing: false,
        events: [{ version: 1, type: 'Opened' }],
      },
    });
    expect(await get(`/api/traces/${id(7)}/spans/${span(2)}`)).toMatchObject({
      domain: {
        kind: 'conflict',
        fromVersion: 0,
        toVersion: 1,
        events: [{ version: 1 }],
        missing: false,
      },
    });
    const load = await (await app.request(`/api/traces/${id(8)}/spans/${span(2)}`)).text();
    expect(load).toContain(
      '{"name":"folded","timeNs":"1772546531190000000","attributes":[{"key":"n","value":1152921504606846977}]}',
    );
  });

  test('of several streams, all of them', async () => {
    const written = await app.store.appendAll([
      { streamId: 'several-1', expectedVersion: 'none', events: [{ type: 'Opened', data: '{}' }] },
      { streamId: 'several-2', expectedVersion: 'none', events: [{ type: 'Opened', data: '{}' }] },
    ]);
    expect(written).toHaveLength(2);
    const append = (n: number, after: readonly number[]) =>
      root(n, {
        name: 'event_store.append_events',
        attributes: [
          ...stream('several-1'),
          ['hindsight.stream.version.before', 0],
          ['hindsight.stream.version.after', 1],
          ['hindsight.stream.ids', ['several-1', 'several-2']],
          ['hindsight.stream.versions.before', [0, 0]],
          ['hindsight.stream.versions.after', after],
        ],
      });
    await app.spans.write([append(950, [1, 1]), append(951, [1, 9])]);
    const told = { kind: 'append', streamId: 'several-1', fromVersion: 0, toVersion: 1 };
    const other = { streamId: 'several-2', fromVersion: 0 };
    expect(await get(`/api/traces/${id(950)}/spans/${span(1)}`)).toMatchObject({
      domain: { ...told, others: [{ ...other, toVersion: 1 }], missing: false },
    });
    expect(await get(`/api/traces/${id(951)}/spans/${span(1)}`)).toMatchObject({
      domain: { ...told, others: [{ ...other, toVersion: 9 }], missing: true },
    });
    for (const streamId of ['several-1', 'several-2']) {
      const { items } = await get(`/api/traces?streamId=${streamId}`);
      expect(items.map((item: { readonly traceId?: unknown }) => item.traceId).toSorted()).toEqual([
        id(950),
        id(951),
      ]);
    }
  });

  test.each([
    ['of versions the log has not', 3, 5, true],
    ['of no version', undefined, undefined, false],
    ['of more than can be listed', 0, 9_007_199_254_740_991, true],
    ['that goes backward', 5, 3, false],
  ])('a claim %s', async (_, before, after, missing) => {
    const traceId = id(
      1_000 + Number(before ?? 0) + (missing ? 50 : 0) + Number(after === 9_007_199_254_740_991),
    );
    const versions: Span['attributes'] = [
      ...(before === undefined ? [] : [['hindsight.stream.version.before', before] as const]),
      ...(after === undefined ? [] : [['hindsight.stream.version.after', after] as const]),
    ];
    await app.spans.write([
      makeSpan({
        traceId,
        spanId: span(1),
        name: 'event_store.append_events',
        attributes: [...stream('account-1'), ...versions],
      }),
    ]);
    expect(await get(`/api/traces/${traceId}/spans/${span(1)}`)).toMatchObject({
      domain: { missing },
    });
  });
});

test('what is not there is 404 and says what', async () => {
  expect(await get(`/api/traces/${id(0xfff)}`)).toMatchObject({
    code: 'trace_not_found',
    traceId: id(0xfff),
  });
  expect(await get(`/api/traces/${id(0xfff)}/links`)).toMatchObject({ code: 'trace_not_found' });
  expect(await get(`/api/traces/${id(5)}/spans/${span(99)}`)).toMatchObject({
    code: 'span_not_found',
    spanId: span(99),
  });
});

test.each([
  ['/api/traces', 'surprise=1', 'surprise'],
  ['/api/traces', 'limit=0', 'limit'],
  ['/api/traces', 'limit=1001', 'limit'],
  ['/api/traces', 'sort=up', 'sort'],
  ['/api/traces', 'minDurationMs=-1', 'minDurationMs'],
  ['/api/traces', 'minDurationMs=2&maxDurationMs=1', 'maxDurationMs'],
  ['/api/traces', 'from=yesterday', 'from'],
  ['/api/traces', 'from=2026-03-03T14:02:12Z&to=2026-03-03T14:02:11Z', 'to'],
  ['/api/traces', 'cursor=x', 'cursor'],
  ['/api/traces', 'operation=%00', 'operation'],
  ['/api/traces/histogram', 'buckets=201', 'buckets'],
  ['/api/traces/names', 'q=x', 'q'],
  ['/api/tracing/reconciliation', 'from=2026-03-03T14:02:12Z&to=2026-03-03T14:02:11Z', 'to'],
  ['/api/streams/account-1/latency', 'points=501', 'points'],
  ['/api/streams/account-1/latency', 'from=0', 'from'],
])('%s is not asked with %s', async (path, query, parameter) => {
  const answer = await app.request(`${path}?${query}`);
  expect(answer.status).toBe(400);
  expect((await readJson(answer)).issues[0]).toMatchObject({ in: 'query', path: parameter });
});

test.each([`/api/traces/${'0'.repeat(32)}`, '/api/traces/x', `/api/traces/${id(1)}/spans/zz`])(
  '%s is no id',
  async (path) => {
    expect(await get(path)).toMatchObject({ code: 'invalid_request', issues: [{ in: 'path' }] });
  },
);

test('the cursor of one search is none of another', async () => {
  const { nextCursor } = await get('/api/traces?limit=1');
  for (const query of ['sort=slow', 'status=ok', 'from=2020-01-01T00:00:00Z'])
    expect(await get(`/api/traces?limit=1&${query}&cursor=${nextCursor}`)).toMatchObject({
      code: 'invalid_request',
    });
});

test.each([
  ['/api/traces', '/api/traces?limit=2'],
  ['/api/traces/histogram', '/api/traces/histogram'],
  ['/api/traces/names', '/api/traces/names'],
  ['/api/traces/{traceId}', `/api/traces/${id(7)}`],
  ['/api/traces/{traceId}', `/api/traces/${id(0xffff)}`],
  ['/api/traces/{traceId}/links', `/api/traces/${id(7)}/links`],
  ['/api/traces/{traceId}/spans/{spanId}', `/api/traces/${id(7)}/spans/${span(2)}`],
  ['/api/traces/{traceId}/spans/{spanId}', `/api/traces/${id(5)}/spans/${span(2)}`],
  ['/api/streams/{streamId}/latency', '/api/streams/account-1/latency'],
  ['/api/streams/{streamId}/latency', '/api/streams/account-404/latency'],
  ['/api/streams/{streamId}/latency', '/api/streams/account-1/latency?to=9'],
  ['/api/tracing', '/api/tracing'],
  ['/api/tracing/reconciliation', '/api/tracing/reconciliation'],
  ['/api/tracing/reconciliation', '/api/tracing/reconciliation?from=2020-01-01T00:00:00Z'],
])('%s answers what it says: %s', async (route, path) => {
  expect(await checkAnswer(route, await app.request(path))).toEqual([]);
});
