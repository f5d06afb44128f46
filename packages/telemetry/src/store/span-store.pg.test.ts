import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAttributes } from '../attributes/read-attributes.ts';
import { writeAttributes } from '../attributes/write-attributes.ts';
import { marks } from '../spans/mark-span.ts';
import type { Span } from '../spans/span.ts';
import { arbitraryTrace } from '../testing/arbitrary-traces.ts';
import { makeSpan } from '../testing/make-span.ts';
import { keepText } from './keep-text.ts';
import { openSpanStore } from './open-span-store.ts';
import type { SpanStore } from './span-store.ts';

let database: TestDatabase;
let store: SpanStore;
beforeAll(async () => {
  database = await createTestDatabase();
  store = openSpanStore({ connectionString: database.url });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

let traces = 0;
const nextTraceId = () => (++traces).toString(16).padStart(32, 'e');
const moveTo = (traceId: string, spans: readonly Span[]) =>
  spans.map((span) => ({
    ...span,
    traceId,
    links: span.links.map((link) => ({ ...link, traceId })),
  }));

/** Any order, any batches, some of them twice, some of them at once. */
const delivery = arbitraryTrace('a'.repeat(32)).chain((spans) =>
  fc.record({
    spans: fc.constant(spans),
    order: fc.shuffledSubarray([...spans, ...spans], {
      minLength: spans.length * 2,
      maxLength: spans.length * 2,
    }),
    sizes: fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 5 }),
    atOnce: fc.boolean(),
  }),
);

test('in any order, in any batches, with doubles: the same trace and the same totals', async () => {
  await fc.assert(
    fc.asyncProperty(delivery, async ({ spans, order, sizes, atOnce }) => {
      const [whole, pieces] = [nextTraceId(), nextTraceId()];
      await store.write(moveTo(whole, spans));
      const moved = moveTo(pieces, order);
      const writes: Promise<void>[] = [];
      for (let at = 0, n = 0; at < moved.length; n++) {
        const size = sizes[n % sizes.length] ?? 1;
        const written = store.write(moved.slice(at, at + size));
        at += size;
        writes.push(written);
        if (!atOnce) await written;
      }
      await Promise.all(writes);
      const [one, other] = await Promise.all([
        store.outline(whole, 100),
        store.outline(pieces, 100),
      ]);
      const { listedNs } = one.summary; // it depends on when it came
      expect({ ...other.summary, traceId: whole, listedNs }).toEqual(one.summary);
      expect(other.spans).toEqual(one.spans);
      expect(one.summary.spans).toBe(spans.length);
      expect(one.spans.map(({ spanId }) => spanId).toSorted()).toEqual(
        spans.map(({ spanId }) => spanId).toSorted(),
      );
    }),
    { numRuns: 60 },
  );
});

test('a span is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryTrace('a'.repeat(32), 3), async (given) => {
      const spans = moveTo(nextTraceId(), given);
      await store.write(spans);
      for (const written of spans) {
        const { span } = await store.readSpan(written);
        const asJson = (attributes: Span['attributes']) =>
          readAttributes(writeAttributes(attributes));
        const clamp = (ns: bigint) => (ns >= 2n ** 63n ? 2n ** 63n - 1n : ns);
        expect({ ...span, links: [] }).toEqual({
          ...written,
          name: keepText(written.name),
          service: keepText(written.service),
          statusMessage: written.statusMessage === null ? null : keepText(written.statusMessage),
          startNs: clamp(written.startNs),
          endNs: clamp(written.endNs),
          attributes: asJson(written.attributes),
          resource: asJson(written.resource),
          events: written.events.map((event) => ({
            ...event,
            attributes: asJson(event.attributes),
          })),
          links: [],
        });
        const { links } = await store.readLinks({ ...written, limit: 100 });
        expect(links.map(({ traceId, spanId }) => ({ traceId, spanId }))).toEqual(
          written.links.map(({ traceId, spanId }) => ({ traceId, spanId })),
        );
      }
    }),
    { numRuns: 40 },
  );
});

test('what a trace comes to', async () => {
  const traceId = nextTraceId();
  const at = 1_772_546_531_000_000_000n;
  const append = {
    name: 'event_store.append_events',
    attributes: [
      ['hindsight.stream.id', 'account-1'],
      ['hindsight.stream.version.before', 4],
      ['hindsight.stream.version.after', 6],
      ['hindsight.event.types', ['Deposited']],
    ],
  } as const;
  await store.write([
    makeSpan({ traceId, parentSpanId: 'c'.repeat(16), startNs: at, endNs: at + 9n, ...append }),
    makeSpan({ traceId, parentSpanId: 'c'.repeat(16), startNs: at - 5n, endNs: at, status: 2 }),
  ]);
  expect(await store.readSummary(traceId)).toMatchObject({
    hasRoot: false,
    rootName: 'command.deposit',
  });
  const root = { traceId, spanId: 'c'.repeat(16), name: 'ui.deposit', service: 'console' };
  await store.write([makeSpan({ ...root, startNs: at + 1n, endNs: at + 50n })]);
  const { listedNs, ...summary } = await store.readSummary(traceId);
  expect(listedNs).toBeGreaterThan(at); // it came long after it says it began
  expect(summary).toEqual({
    traceId,
    startNs: at - 5n,
    endNs: at + 50n,
    hasRoot: true,
    rootName: 'ui.deposit',
    rootService: 'console',
    spans: 3,
    errors: 1,
    events: 2,
    conflicts: 0,
    services: ['console', 'hindsight'],
    serviceSpans: [1, 2],
    streams: ['account-1'],
  });
  const { spans } = await store.outline(traceId, 2);
  expect(spans).toHaveLength(2);
  expect(spans[1]).toMatchObject({
    start: 5,
    streamId: 'account-1',
    versionBefore: 4,
    versionAfter: 6,
  });
  expect((spans[1]?.marks ?? 0) & marks.append).toBe(marks.append);
});

test('links are found from both ends, whichever comes first', async () => {
  const [cause, effect] = [nextTraceId(), nextTraceId()];
  const source = makeSpan({ traceId: cause });
  const link = {
    traceId: cause,
    spanId: source.spanId,
    attributes: [['hindsight.link.version', 7]],
  } as const;
  const follower = makeSpan({
    traceId: effect,
    name: 'projection.handle_event',
    links: [link, link],
  });
  await store.write([follower]);
  const before = await store.readLinks({ traceId: effect, limit: 10 });
  expect(before.links).toHaveLength(2);
  expect(before.links[0]).toMatchObject({ traceId: cause, name: null, trace: null });
  await store.write([source]);
  const forth = await store.readLinks({ traceId: effect, spanId: follower.spanId, limit: 1 });
  expect(forth).toMatchObject({ hasMore: true, backLinks: [] });
  expect(forth.links[0]).toMatchObject({ name: 'command.deposit', trace: { traceId: cause } });
  const back = await store.readLinks({ traceId: cause, limit: 10 });
  expect(back.links).toEqual([]);
  expect(back.backLinks[0]).toMatchObject({
    ownSpanId: source.spanId,
    traceId: effect,
    spanId: follower.spanId,
    name: 'projection.handle_event',
    attributes: [['hindsight.link.version', 7]],
  });
});

test('work behind the log is told by what its root is called', async () => {
  const startNs = 1_900_000_000_000_000_000n;
  const names = ['projection.search_index', 'live.deliver', 'command.deposit', 'lively', 'live'];
  const made = names.map((name, n) => ({
    traceId: nextTraceId(),
    name,
    startNs: startNs + BigInt(n),
  }));
  await store.write(made.map((one) => makeSpan({ ...one, endNs: one.startNs + 1n })));
  const inside = made.map(({ traceId, startNs: from }) =>
    makeSpan({ traceId, name: 'live.inside', parentSpanId: 'c'.repeat(16), startNs: from + 1n }),
  );
  await store.write(inside);
  const list = async (isBehindLog: boolean | undefined) => {
    const filter = { fromNs: startNs, beforeNs: startNs + 10n, isBehindLog };
    const { items } = await store.listTraces({ filter, sort: 'recent', limit: 10 });
    return items.map(({ rootName }) => rootName).toSorted();
  };
  expect(await list(undefined)).toEqual(names.toSorted());
  expect(await list(true)).toEqual(['live.deliver', 'projection.search_index']);
  expect(await list(false)).toEqual(['command.deposit', 'live', 'lively']);
});

test('names are listed once, a service that never repeats itself does not fill them', async () => {
  const traceId = nextTraceId();
  await store.write(
    Array.from({ length: 1_500 }, (_, n) => makeSpan({ traceId, service: 'noisy', name: `n${n}` })),
  );
  await store.write([makeSpan({ traceId, service: 'noisy', name: 'late' })]);
  const noisy = (await store.listNames()).find(({ service }) => service === 'noisy');
  expect(noisy?.operations.length).toBeLessThanOrEqual(1_500);
  expect(noisy?.operations).not.toContain('late');
});

test('what is not there is told', async () => {
  const traceId = 'f'.repeat(32);
  await expect(store.readSummary(traceId)).rejects.toMatchObject({ code: 'trace_not_found' });
  const span = makeSpan({ traceId: nextTraceId() });
  await store.write([span]);
  await expect(
    store.readSpan({ traceId: span.traceId, spanId: 'f'.repeat(16) }),
  ).rejects.toMatchObject({ code: 'span_not_found' });
});

test('two stores at work on the same traces count every span once', async () => {
  const other = openSpanStore({ connectionString: database.url });
  const ids = Array.from({ length: 5 }, nextTraceId);
  const spans = Array.from({ length: 400 }, (_, n) => makeSpan({ traceId: ids[n % 5] ?? '' }));
  const pieces = Array.from({ length: 40 }, (_, n) => spans.slice(n * 10, n * 10 + 20));
  await Promise.all(
    pieces.flatMap((piece) => [store.write(piece), other.write(piece.toReversed())]),
  );
  const found = await store.findTraces(ids);
  expect(found.map((trace) => trace.spans)).toEqual([80, 80, 80, 80, 80]);
  await other.close();
});

test('more than fits waits no longer than it may, and is told so', async () => {
  const away = openSpanStore({ connectionString: 'postgres://127.0.0.1:1/none', timeoutMs: 300 });
  const spans = Array.from({ length: 60_000 }, () => makeSpan());
  const answers = await Promise.allSettled([
    away.write(spans),
    away.write(spans),
    away.write(spans),
  ]);
  for (const answer of answers)
    expect(answer).toMatchObject({ reason: { code: 'span_store_unavailable' } });
  expect(away.counts.received).toBeLessThan(180_000);
  await away.close();
});
