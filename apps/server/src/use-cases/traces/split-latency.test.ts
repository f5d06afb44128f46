import { marks, type SpanOutline } from '@hindsight/telemetry';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLatency } from './split-latency.ts';

const idOf = (n: number) => n.toString(16).padStart(16, '0');

function span(id: number, parent: number | null, given: Partial<SpanOutline> = {}): SpanOutline {
  return {
    spanId: idOf(id),
    parentSpanId: parent === null ? null : idOf(parent),
    start: 0,
    duration: 0,
    name: 'inner work',
    service: 'hindsight',
    kind: 1,
    status: 0,
    marks: 0,
    streamId: null,
    versionBefore: null,
    versionAfter: null,
    eventsFolded: null,
    ...given,
  };
}

const browser = { service: 'hindsight-console' } as const;
const click = span(1, null, { ...browser, name: 'ui.deposit', duration: 100 });
const sent = span(2, 1, { ...browser, name: 'POST', kind: 3, start: 10, duration: 80 });
const request = span(3, 2, { name: 'POST /api', kind: 2, start: 20, duration: 50 });
const command = span(4, 3, { name: 'command.deposit', start: 25, duration: 40 });
const append = span(5, 4, { name: 'event_store.append_events', start: 30, duration: 30 });
const sql = span(6, 5, { name: 'insert', kind: 3, start: 35, duration: 20, marks: marks.database });
const whole = [click, sent, request, command, append, sql];

test('each layer has the time that no deeper one has', () => {
  expect(splitLatency(whole, append.spanId)).toEqual({
    totalNs: 100,
    browserNs: 50,
    serverNs: 20,
    storeNs: 10,
    databaseNs: 20,
  });
});

test('what hangs beside the writing counts too, at once only once', () => {
  const load = span(7, 4, { name: 'snapshot_store.load', start: 26, duration: 14 });
  expect(splitLatency([...whole, load], append.spanId)).toMatchObject({
    serverNs: 16,
    storeNs: 14,
    databaseNs: 20,
  });
});

test('of what runs at once the deepest counts, also when another began later', () => {
  const top = span(1, null, { kind: 2, duration: 100 });
  const between = span(2, 1, { name: 'command.deposit', start: 5, duration: 90 });
  const deep = span(3, 2, { name: 'event_store.load_events', start: 10, duration: 80 });
  const beside = span(4, 1, { kind: 3, start: 20, duration: 60, marks: marks.database });
  expect(splitLatency([top, between, deep, beside], deep.spanId)).toMatchObject({
    serverNs: 20,
    storeNs: 80,
    databaseNs: 0,
  });
});

test('work without a layer is in its parent’s, plan nodes in the database', () => {
  const folding = span(7, 5, { start: 56, duration: 2 });
  const node = span(8, 6, { name: 'Insert', start: 36, duration: 5, marks: marks.database });
  expect(splitLatency([...whole, folding, node], append.spanId)).toMatchObject({
    storeNs: 10,
    databaseNs: 20,
  });
});

test('a server whose clock is off is moved into the middle of its request', () => {
  const off = (one: SpanOutline) => ({ ...one, start: one.start + 5_000 });
  const skewed = [click, sent, off(request), off(command), off(append), off(sql)];
  expect(splitLatency(skewed, append.spanId)).toEqual(splitLatency(whole, append.spanId));
});

test('what outlives the top is cut off, and a missing parent makes a top', () => {
  const late = span(7, 1, { name: 'event_store.load_events', start: 95, duration: 50 });
  expect(splitLatency([...whole, late], append.spanId)).toMatchObject({
    totalNs: 100,
    storeNs: 15,
  });
  expect(splitLatency([append, sql], append.spanId)).toMatchObject({
    totalNs: 30,
    browserNs: 0,
    storeNs: 10,
    databaseNs: 20,
  });
  expect(splitLatency(whole, idOf(99))).toBeNull();
});

const anySpans = fc
  .array(
    fc.record({
      parent: fc.option(fc.nat({ max: 12 })),
      start: fc.nat({ max: 50 }),
      duration: fc.nat({ max: 50 }),
      kind: fc.constantFrom(1, 2, 3),
      name: fc.constantFrom('x', 'command.x', 'event_store.x'),
      service: fc.constantFrom('hindsight', 'hindsight-console'),
      marks: fc.constantFrom(0, marks.database),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((given) =>
    given.map(({ parent, ...rest }, id) => span(id, parent, rest as Partial<SpanOutline>)),
  );

test('the layers are the whole, rings and orphans among them', () => {
  fc.assert(
    fc.property(anySpans, fc.nat({ max: 11 }), (spans, id) => {
      const split = splitLatency(spans, idOf(id));
      if (!split) {
        expect(id).toBeGreaterThanOrEqual(spans.length);
        return;
      }
      const { totalNs, browserNs, serverNs, storeNs, databaseNs } = split;
      expect(browserNs + serverNs + storeNs + databaseNs).toBeCloseTo(totalNs, 6);
      expect(Math.min(browserNs, serverNs, storeNs, databaseNs)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test('a chain of a hundred thousand ends', () => {
  const chain = Array.from({ length: 100_000 }, (_, n) =>
    span(n, n === 0 ? null : n - 1, { start: n, duration: 200_000 - 2 * n }),
  );
  expect(splitLatency(chain, idOf(99_999))?.totalNs).toBe(200_000);
});
