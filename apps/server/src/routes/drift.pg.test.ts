import { once } from 'node:events';
import { buildOpenApi } from '@hindsight/contract';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { checkAnswer } from '../testing/check-answer.ts';
import { driftingAggregates } from '../testing/drifting.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import type { DriftLine } from '../use-cases/drift/drift-line.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp({ aggregates: driftingAggregates });
  for (const { name } of driftingAggregates) await fill(`${name}-1`, 60, 47);
  for (let id = 2; id <= 40; id++) await fill(`sound-${id}`, 3, 2);
});
afterAll(() => app.close());

/** So many events, one of them `Odd`. */
async function fill(streamId: string, length: number, odd: number): Promise<void> {
  const events = Array.from({ length }, (_, index) => ({
    type: index + 1 === odd ? 'Odd' : 'Counted',
    data: '{}',
  }));
  await app.store.append(streamId, events, { expectedVersion: 'none' });
}

async function check(body: object): Promise<DriftLine[]> {
  const answer = await app.post('/api/drift', body);
  expect(answer.headers.get('content-type')).toBe('application/x-ndjson');
  return readLines(await answer.text());
}

/** Each line is held against the contract. */
const lines = buildOpenApi().components?.schemas?.DriftLine;
const line = z.fromJSONSchema(JSON.parse(JSON.stringify(lines)));

function readLines(text: string): DriftLine[] {
  const found = text
    .trimEnd()
    .split('\n')
    .map((json) => line.parse(JSON.parse(json)));
  return found as DriftLine[];
}

const rowsOf = (lines: readonly DriftLine[]) =>
  lines.flatMap((one) =>
    one.kind === 'drift' ? [[one.streamId, one.what, one.version, one.path]] : [],
  );

test.each([
  ['clock', 'second_fold', '/extra/value'],
  ['day', 'second_fold', '/extra/value'],
  ['dice', 'second_fold', '/extra/value'],
  ['outside', 'second_fold', '/extra/value'],
  ['writer', 'mutated_state', '/extra/value'],
])('a reducer of “%s” is found: %s at version 47, %s', async (category, what, path) => {
  const lines = await check({ category, sample: 'all' });
  expect(rowsOf(lines)).toEqual([[`${category}-1`, what, 47, path]]);
  expect(lines.at(-1)).toMatchObject({ kind: 'end', streams: 1, events: 60, drifted: 1 });
});

test('a sound reducer has not drifted, nor have the snapshots that reading it leaves', async () => {
  await app.request('/api/streams/sound-1/state');
  while ((await app.store.describeStream('sound-1')).snapshots.length < 6);
  const lines = await check({ category: 'sound', sample: 'all' });
  expect(rowsOf(lines)).toEqual([]);
  const end = { streams: 40, events: 60 + 39 * 3, snapshots: 6, drifted: 0, damaged: 0 };
  expect(lines.at(-1)).toEqual({ kind: 'end', ...end });
});

test('a tampered snapshot is found, and told from one that is served', async () => {
  await fill('sound-tampered', 30, 5);
  const key = { aggregate: 'sound', aggregateVersion: 1 };
  const state = (count: number) => ({ count, extra: { value: 1 } });
  await app.store.saveSnapshots('sound-tampered', [
    { ...key, version: 10, state: state(9) },
    { ...key, version: 20, state: state(19) },
    { ...key, version: 30, state: state(77) },
  ]);
  const client = new pg.Client({ connectionString: app.url });
  await client.connect();
  await client.query(
    `update hindsight.snapshots set state = '{"count":19,"extra":{"value":9}}' where version = 20
     and stream_key = (select key from hindsight.streams where stream_id = 'sound-tampered')`,
  );
  await client.end();
  const lines = await check({ category: 'sound', sample: 'all' });
  expect(rowsOf(lines)).toEqual([
    ['sound-tampered', 'snapshot_damaged', 20, '/extra/value'],
    ['sound-tampered', 'snapshot', 30, '/count'],
  ]);
  expect(lines.find((one) => one.kind === 'drift' && one.version === 30)).toEqual({
    kind: 'drift',
    streamId: 'sound-tampered',
    aggregate: 'sound',
    aggregateVersion: 1,
    what: 'snapshot',
    version: 30,
    path: '/count',
    expected: '29',
    found: '77',
    lastAgreed: 10,
  });
});

test('a reducer that was changed under the same aggregate version is found', async () => {
  await fill('sound-changed', 60, 25);
  const key = { aggregate: 'sound', aggregateVersion: 1 };
  // As the reducer of before made them: it knew nothing of `Odd`.
  const before = [10, 20, 30, 40].map((version) => ({
    ...key,
    version,
    state: { count: version < 25 ? version : version - 1, extra: { value: 0 } },
  }));
  await app.store.saveSnapshots('sound-changed', before);
  const rows = rowsOf(await check({ category: 'sound', sample: 'all' }));
  expect(rows).toContainEqual(['sound-changed', 'snapshot', 30, '/extra/value']);
});

test('a sample looks at so many streams, of every category if none is named', async () => {
  const some = await check({ category: 'sound', sample: 7 });
  expect(some.at(-1)).toMatchObject({ kind: 'end', streams: 7 });
  const every = await check({});
  expect(every[0]).toMatchObject({ kind: 'progress', streams: 0 });
  expect(every.at(-1)).toMatchObject({ kind: 'end', drifted: 7 });
});

test('nothing is written', async () => {
  const client = new pg.Client({ connectionString: app.url });
  await client.connect();
  const tables = 'events streams snapshots head notes answers'.split(' ');
  const sums = tables.map(
    (table) => `(select md5(string_agg(t::text, '|' order by t::text))
    from hindsight.${table} t) as ${table}`,
  );
  const read = async () => (await client.query(`select ${sums.join(', ')}`)).rows;
  const before = await read();
  await check({ sample: 'all' });
  expect(await read()).toEqual(before);
  await client.end();
});

test('a client that goes away stops the work', async () => {
  const reading = vi.spyOn(app.store, 'readHistory');
  const opened = await app.post('/api/drift', { sample: 'all' });
  const reader = opened.body?.getReader();
  await reader?.read();
  await reader?.cancel();
  const begun = reading.mock.calls.length;
  await app.request('/api/health');
  expect(reading.mock.calls.length).toBe(begun);
  expect(begun).toBeLessThan(40);
  expect(app.logged().filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

test('a service that stops ends the work', async () => {
  const other = await openTestApp({ aggregates: driftingAggregates });
  const answer = await other.post('/api/drift', {});
  const gone = once(other.stopping.signal, 'abort');
  await other.close();
  await gone;
  await answer.text().catch(() => undefined);
});

test.each([
  [{ category: 'lost' }, 404],
  [{ sample: 0 }, 400],
  [{ sample: 'some' }, 400],
  [{ surprise: 1 }, 400],
])('%j answers %i as it says', async (body, status) => {
  const answer = await app.post('/api/drift', body);
  expect(answer.status).toBe(status);
  expect(await checkAnswer('/api/drift', answer, 'post')).toEqual([]);
});
