import '@hindsight/telemetry/start';
import { setTimeout as sleep } from 'node:timers/promises';
import { attributeNames as names } from '@hindsight/telemetry';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { collectSpans, traceOf } from '../testing/collect-spans.ts';
import { openLive } from '../testing/open-live.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { indexLog } from '../workers/index-log.ts';

const spans = collectSpans();
const log = pino({ level: 'silent' });
let app: TestApp;
let indexing: Promise<void>;

beforeAll(async () => {
  app = await openTestApp();
  indexing = indexLog({ store: app.store, log, signal: app.stopping.signal });
});
afterAll(async () => {
  app.stopping.abort();
  await indexing;
  await app.close();
});

const append = (streamId: string, count: number) =>
  app.post(`/api/streams/${streamId}/events`, {
    expectedVersion: 'none',
    events: Array.from({ length: count }, () => ({ type: 'Noted', data: 1 })),
  });

async function untilIndexed(): Promise<void> {
  while ((await app.store.readHealth()).indexLag > 0) await sleep(20);
  // The span ends a moment after its statement.
  await sleep(100);
}

test('what follows from events is a trace of its own, linked with the span that wrote each', async () => {
  const wrote = traceOf(await append('later-1', 300));
  await untilIndexed();
  const append1 = (await spans.ofTrace(wrote)).find(({ name }) => name.endsWith('append_events'));
  const indexed = (await spans.all()).filter(({ name }) => name === 'projection.search_index');
  const links = indexed
    .flatMap((span) => span.links)
    .filter(({ spanId }) => spanId === append1?.spanId);
  expect(links.map(({ attributes }) => Object.fromEntries(attributes))).toEqual(
    Array.from({ length: 300 }, (_, index) => ({
      [names.linkStreamId]: 'later-1',
      [names.linkVersion]: index + 1,
      [names.linkPosition]: expect.any(Number),
    })),
  );
  for (const span of indexed) {
    expect(span).toMatchObject({ parentSpanId: null, kind: 5, dropped: { links: 0 } });
    expect(span.traceId).not.toBe(wrote);
  }
});

test('live answers are no part of their request’s trace, and link with what they deliver', async () => {
  const answer = await app.request('/api/events/live');
  const asked = traceOf(answer);
  const live = await openLive(answer);
  const wrote = traceOf(await append('later-2', 1));
  await live.take(1);
  const delivered = (await spans.all()).filter(({ name }) => name === 'live.deliver');
  expect(delivered.flatMap(({ links }) => links.map(({ traceId }) => traceId))).toContain(wrote);
  await append('later-3', 1);
  await live.take(1);
  const request = await spans.ofTrace(asked);
  expect(request.every(({ name }) => name !== 'hindsight_follow')).toBe(true);
  await live.close();
});

test('waiting makes no traces', async () => {
  const live = await openLive(app.request('/api/events/live'));
  await untilIndexed();
  const before = (await spans.all()).length;
  await sleep(2_500);
  expect((await spans.all()).slice(before)).toEqual([]);
  await live.close();
});
