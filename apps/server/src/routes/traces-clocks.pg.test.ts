import { makeSpan } from '@hindsight/telemetry/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkAnswer } from '../testing/check-answer.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

// Traces whose clocks cannot be right, among some that can.

let app: TestApp;
let now = Date.parse('2026-11-28T22:00:00Z');
const come = async (name: string, startedAt: string) => {
  now += 1_000;
  const startNs = BigInt(Date.parse(startedAt)) * 1_000_000n;
  await app.spans.write([makeSpan({ name, startNs, endNs: startNs + 1_000_000n })]);
};
const ask = async (query: string) => readJson(await app.request(`/api/traces${query}`));
const names = async (query: string) =>
  (await ask(query)).items.map(({ rootName }) => String(rootName));

beforeAll(async () => {
  app = await openTestApp({ now: () => now });
  await come('first', '2026-11-28T22:00:00Z');
  await come('of 2262', '2262-04-11T23:47:16Z');
  await come('of March', '2026-03-03T14:02:11Z');
  await come('of 1970', '1970-01-01T00:00:01Z');
  await come('an hour late', '2026-11-28T21:00:00Z');
  await come('last', '2026-11-28T22:00:06Z');
});
afterAll(() => app.close());

test('they stand in the list where they came, and page by page', async () => {
  const order = ['last', 'of 1970', 'of March', 'of 2262', 'first', 'an hour late'];
  expect(await names('')).toEqual(order);
  const { items, nextCursor } = await ask('?limit=2');
  expect(items).toHaveLength(2);
  expect(await names(`?cursor=${nextCursor}`)).toEqual(order.slice(2));
});

test('what they say is told beside where they are listed', async () => {
  const { items } = await ask('');
  const told = Object.fromEntries(
    items.map(({ rootName, startedAt, listedAt }) => [rootName, [startedAt, listedAt]]),
  );
  expect(told).toMatchObject({
    'of 2262': ['2262-04-11T23:47:16.000000Z', '2026-11-28T22:00:02.000000Z'],
    'of March': ['2026-03-03T14:02:11.000000Z', '2026-11-28T22:00:03.000000Z'],
    'an hour late': ['2026-11-28T21:00:00.000000Z', '2026-11-28T21:00:00.000000Z'],
  });
});

test('they are counted there too, and make the time no longer', async () => {
  const { from, to, buckets } = await ask('/histogram?buckets=4');
  expect([from, to]).toEqual(['2026-11-28T21:00:00.000000Z', '2026-11-28T22:00:06.000000Z']);
  expect(buckets).toMatchObject([{ traces: 1 }, { traces: 0 }, { traces: 0 }, { traces: 5 }]);
});

test('of centuries, list, trace and spans say the same length', async () => {
  const traceId = 'c'.repeat(32);
  const startNs = BigInt(now) * 1_000_000n;
  const endNs = startNs + 4_452_902_836_000_000_123n;
  const given = { traceId, startNs, endNs };
  await app.spans.write([
    makeSpan({ ...given, spanId: '1'.repeat(16), name: 'of centuries' }),
    makeSpan({ ...given, spanId: '2'.repeat(16), startNs: endNs - 1n }),
  ]);
  const { items } = await ask('?operation=of%20centuries');
  const { durationNs, columns } = await ask(`/${traceId}`);
  expect(durationNs).toBe(4_452_902_836_000_000_000);
  expect(columns).toMatchObject({ start: [0, durationNs], duration: [durationNs, 1] });
  expect(items[0]?.durationMs).toBe(4_452_902_836_000);
  expect(
    await checkAnswer('/api/traces/{traceId}', await app.request(`/api/traces/${traceId}`)),
  ).toEqual([]);
});

test('whoever asks for a time gets what says it was then', async () => {
  expect(await names('?from=2262-01-01T00:00:00Z')).toEqual(['of 2262']);
  expect(await names('?to=2026-04-01T00:00:00Z')).toEqual(['of March', 'of 1970']);
  const { from, to } = await ask('/histogram?from=2026-11-01T00:00:00Z');
  expect([from, to]).toEqual(['2026-11-01T00:00:00.000000Z', '2026-11-28T22:00:06.000000Z']);
  const early = await ask('/histogram?to=2026-11-28T22:00:01Z');
  expect(early.from).toBe('2026-11-28T21:00:00.000000Z');
  const before = await ask('/histogram?to=2026-04-01T00:00:00Z');
  expect(before.from).toBe('1970-01-01T00:00:01.000000Z');
});
