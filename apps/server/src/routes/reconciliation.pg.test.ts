import { makeSpan } from '@hindsight/telemetry/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
const id = (n: number) => n.toString(16).padStart(32, '0');
const span = (n: number) => n.toString(16).padStart(16, '0');
const minute = (n: number) => `2026-03-03T14:${String(n).padStart(2, '0')}:00.000000Z`;
const at = (n: number) => BigInt(Date.parse(minute(n))) * 1_000_000n;

const append = (n: number, before: number, after: number) =>
  makeSpan({
    traceId: id(n),
    spanId: span(n),
    name: 'event_store.append_events',
    startNs: at(5) + BigInt(n),
    endNs: at(5) + BigInt(n) + 1_000_000n,
    attributes: [
      ['hindsight.stream.id', 'account-1'],
      ['hindsight.stream.version.before', before],
      ['hindsight.stream.version.after', after],
    ],
  });

const repeated = (n: number, before: number, after: number) => {
  const span = append(n, before, after);
  return { ...span, attributes: [...span.attributes, ['hindsight.repeated', true] as const] };
};

beforeAll(async () => {
  app = await openTestApp();
  const wrote = [id(1), id(2), null, id(3), id(9)];
  await app.store.importEvents(
    wrote.map((traceId, n) => ({
      streamId: 'account-1',
      type: 'Noted',
      data: '{}',
      actor: 'Ada',
      recordedAt: minute(n),
      ...(traceId !== null && { traceId, spanId: span(n + 1) }),
    })),
  );
  await app.spans.write([
    append(1, 0, 1),
    append(2, 1, 2),
    append(4, 2, 3), // of an event that says of no trace
    append(5, 3, 4), // another had that version in the end
    append(6, 4, 7), // never written
    { ...append(7, 8, 9), status: 2 }, // says itself that it failed
    append(8, 5, 5), // of nothing
    repeated(11, 3, 4), // got the answer of the one that wrote it
    makeSpan({
      ...append(10, 0, 0),
      endNs: at(5) + 30_000_000n,
      attributes: [
        ['hindsight.stream.id', 'account-1'],
        ['hindsight.conflict', true],
        ['expected_version', 1],
        ['hindsight.conflict.actual_version', 2],
        ['hindsight.actor', 'Bea'],
      ],
    }),
  ]);
});
afterAll(() => app.close());

const reconcile = async (query: string) =>
  readJson(await app.request(`/api/tracing/reconciliation?${query}`));

test('events without a trace, claims without events, and who raced whom', async () => {
  const told = await reconcile(`from=${minute(0)}&to=${minute(59)}`);
  const item = { streamId: 'account-1', type: 'Noted' };
  expect(told).toMatchObject({
    from: minute(0),
    to: minute(59),
    events: 5,
    untraced: {
      count: 3,
      items: [
        { ...item, version: 5, recordedAt: minute(4), traceId: id(9), reason: 'trace_not_stored' },
        { ...item, version: 4, traceId: id(3), reason: 'trace_not_stored' },
        { ...item, version: 3, position: 3, traceId: null, reason: 'no_trace_id' },
      ],
    },
  });
  expect(told.unfounded).toEqual([
    {
      traceId: id(6),
      spanId: span(6),
      startedAt: minute(5),
      streamId: 'account-1',
      fromVersion: 4,
      toVersion: 7,
    },
    expect.objectContaining({ traceId: id(5), fromVersion: 3, toVersion: 4 }),
  ]);
  expect(told.conflicts).toEqual([
    {
      streamId: 'account-1',
      expectedVersion: 1,
      actualVersion: 2,
      loser: {
        traceId: id(10),
        spanId: span(10),
        startedAt: minute(5),
        durationMs: 29.99999,
        rootName: 'event_store.append_events',
        actor: 'Bea',
      },
      winner: {
        traceId: id(2),
        spanId: span(2),
        startedAt: minute(5),
        durationMs: 1,
        rootName: 'event_store.append_events',
        actor: 'Ada',
        version: 2,
      },
    },
  ]);
});

test('a repeated append claims no events', async () => {
  const answer = await app.request(`/api/traces/${id(11)}/spans/${span(11)}`);
  expect((await readJson(answer)).domain).toMatchObject({
    kind: 'append',
    streamId: 'account-1',
    events: [],
    missing: false,
  });
});

test('a part of the time, and not more than asked for', async () => {
  expect(await reconcile(`from=${minute(3)}&to=${minute(4)}&limit=1`)).toMatchObject({
    events: 2,
    untraced: { count: 2, items: [{ version: 5 }] },
    unfounded: [],
    conflicts: [],
  });
  expect(await reconcile(`from=${minute(4)}&limit=1`)).toMatchObject({
    unfounded: [{ traceId: id(6) }],
  });
  expect(await reconcile('')).toMatchObject({ events: 0, untraced: { count: 0, items: [] } });
});

test('all of time can be asked for', async () => {
  const told = await reconcile('from=0001-01-01T00:00:00Z&to=9999-12-31T23:59:59.999999Z');
  expect(told).toMatchObject({ events: 5, unfounded: [{}, {}], conflicts: [{}] });
});

test('a trace that may still be on its way is not missed yet', async () => {
  const event = { type: 'Noted', data: '{}', traceId: id(77), spanId: span(77) };
  await app.store.append('account-2', [event, { type: 'Noted', data: '{}' }], {
    expectedVersion: 'none',
  });
  expect(await reconcile('')).toMatchObject({
    events: 2,
    untraced: { count: 1, items: [{ streamId: 'account-2', reason: 'no_trace_id' }] },
  });
});
