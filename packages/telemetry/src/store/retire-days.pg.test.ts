import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeSpan } from '../testing/make-span.ts';
import { openSpanStore } from './open-span-store.ts';
import type { SpanStore } from './span-store.ts';

let database: TestDatabase;
let store: SpanStore;
let now = 0;
const day = 86_400_000;
const first = Date.parse('2026-03-03T10:00:00Z');
const retention = { keepDays: 3, keepNotableDays: 30 };

beforeEach(async () => {
  database = await createTestDatabase();
  now = first;
  store = openSpanStore({ connectionString: database.url, now: () => now });
});
afterEach(async () => {
  await store.close();
  await database.drop();
});

const id = (n: number) => n.toString(16).padStart(32, '0');

/** A hundred plain traces of one name, of which five are slow, and one of each notable kind. */
async function fillDay(from: number): Promise<void> {
  const stream = ['hindsight.stream.id', 'account-1'] as const;
  const plain = Array.from({ length: 100 }, (_, n) =>
    makeSpan({
      traceId: id(from + n),
      startNs: BigInt(n),
      endNs: BigInt(n) + (n < 5 ? 1_000_000n : 1_000n + BigInt(n)),
      links: [{ traceId: id(9_999), spanId: '1'.repeat(16), attributes: [] }],
    }),
  );
  const brief = { startNs: 20n, endNs: 21n, parentSpanId: 'f'.repeat(16) };
  const append = { ...brief, name: 'event_store.append_events' };
  await store.write([
    ...plain,
    makeSpan({ traceId: id(from + 10), ...brief, status: 2 }),
    makeSpan({
      traceId: id(from + 11),
      ...append,
      attributes: [stream, ['hindsight.conflict', true]],
    }),
    makeSpan({ traceId: id(from + 12), ...append, attributes: [stream, ['events_count', 1]] }),
  ]);
}

const keptOf = async (from: number) =>
  (await store.findTraces(Array.from({ length: 100 }, (_, n) => id(from + n))))
    .map(({ traceId }) => Number.parseInt(traceId, 16) - from)
    .toSorted((one, other) => one - other);

const notable = [0, 1, 2, 3, 4, 10, 11, 12];

async function ask(sql: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('everything for some days, then what is notable, then nothing', async () => {
  await fillDay(1_000);
  now = first + 2 * day;
  await fillDay(2_000);

  now = first + 3 * day;
  expect(await store.retire(retention)).toEqual([]);
  expect(await keptOf(1_000)).toHaveLength(100);

  now = first + 4 * day;
  expect(await store.retire(retention)).toEqual([
    { day: '2026-03-03', step: 'thinned', traces: 100, spans: 103, keptTraces: 8, keptSpans: 11 },
  ]);
  expect(await keptOf(1_000)).toEqual(notable);
  expect(await keptOf(2_000)).toHaveLength(100);
  expect((await store.outline(id(1_010), 10)).spans).toHaveLength(2);
  await expect(store.outline(id(1_050), 10)).rejects.toMatchObject({ code: 'trace_not_found' });
  const { backLinks } = await store.readLinks({ traceId: id(1_000), limit: 10 });
  expect(backLinks).toEqual([]);
  expect(await ask('select count(*)::int as n from hindsight_traces.links')).toEqual([{ n: 108 }]);
  expect(await store.retire(retention)).toEqual([]);
  expect(await store.countStored()).toMatchObject({ spans: 114, retired: 92 });

  now = first + 34 * day;
  const last = await store.retire(retention);
  expect(last.map(({ day, step, spans }) => ({ day, step, spans }))).toEqual([
    { day: '2026-03-03', step: 'dropped', spans: 11 },
    { day: '2026-03-05', step: 'dropped', spans: 103 },
  ]);
  expect(await store.countStored()).toEqual({ spans: 0, firstNs: null, retired: 206 });
  expect(await ask(`select to_regclass('hindsight_traces.spans_20260303') as found`)).toEqual([
    { found: null },
  ]);
});

test('a span that comes late finds its trace, thinned or not', async () => {
  await fillDay(1_000);
  now = first + 4 * day;
  await store.retire(retention);
  await store.write([makeSpan({ traceId: id(1_010) }), makeSpan({ traceId: id(1_050) })]);
  expect(await store.readSummary(id(1_010))).toMatchObject({ spans: 3 });
  expect(await store.readSummary(id(1_050))).toMatchObject({ spans: 1 });
  now = first + 8 * day;
  expect(await store.retire(retention)).toMatchObject([{ day: '2026-03-07', keptTraces: 1 }]);
});

test('spans that come while a day is thinned are not lost, and nobody waits for ever', async () => {
  await fillDay(1_000);
  now = first + 4 * day;
  const retired = store.retire(retention);
  for (let n = 0; n < 40; n++) {
    await store.write([
      makeSpan({ traceId: id(1_010), name: `late ${n}` }),
      makeSpan({ traceId: id(1_050 + n), name: 'late', status: n === 7 ? 2 : 0 }),
    ]);
    await store.readLinks({ traceId: id(1_010), limit: 10 });
  }
  await retired;
  const { summary, spans } = await store.outline(id(1_010), 1_000);
  expect([summary.spans, spans.length]).toEqual([42, 42]);
  for (const { traceId, spans: counted } of await store.findTraces(
    Array.from({ length: 40 }, (_, n) => id(1_050 + n)),
  ))
    expect((await store.outline(traceId, 1_000)).spans).toHaveLength(counted);
  expect(await store.readSummary(id(1_057))).toMatchObject({ errors: 1 });
});

test.each(['drop table hindsight_traces.spans', 'alter table'])(
  'cut off before “%s”, nothing has happened, and the next run does it',
  async (statement) => {
    await fillDay(1_000);
    now = first + 4 * day;
    // An event trigger ends the connection in the middle of the swap, as a kill would.
    await ask(`create function cut() returns event_trigger language plpgsql as $$
      begin
        if current_query() like '${statement}%' then
          perform pg_terminate_backend(pg_backend_pid());
        end if;
      end $$`);
    await ask('create event trigger cut on ddl_command_end execute function cut()');
    await ask('create event trigger cut_drop on sql_drop execute function cut()');
    await expect(store.retire(retention)).rejects.toMatchObject({ code: 'span_store_unavailable' });
    expect(await keptOf(1_000)).toHaveLength(100);
    expect((await store.outline(id(1_010), 10)).spans).toHaveLength(2);
    await ask('drop event trigger cut');
    await ask('drop event trigger cut_drop');
    expect(await store.retire(retention)).toMatchObject([{ keptTraces: 8 }]);
    expect(await keptOf(1_000)).toEqual(notable);
  },
);

test('a trace that becomes notable while its day is thinned stays', async () => {
  await fillDay(1_000);
  now = first + 4 * day;
  const writer = new pg.Client({ connectionString: database.url });
  await writer.connect();
  await writer.query('begin');
  await writer.query('update hindsight_traces.traces set errors = 1 where trace_id = $1', [
    Buffer.from(id(1_050), 'hex'),
  ]);
  const retired = store.retire(retention);
  const isWaiting = `select count(*)::int as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`;
  await expect.poll(() => ask(isWaiting)).toEqual([{ n: 1 }]);
  await writer.query('commit');
  await writer.end();
  expect(await retired).toMatchObject([{ keptTraces: 9 }]);
  expect((await store.outline(id(1_050), 10)).spans).toHaveLength(1);
});

test('spans of every age are kept from the day they came', async () => {
  const traceId = id(7);
  const [old, ahead] = [BigInt(first - 300 * day), BigInt(first + 300 * day)];
  await store.write([
    makeSpan({ traceId, startNs: old * 1_000_000n, endNs: old * 1_000_000n }),
    makeSpan({ traceId, startNs: ahead * 1_000_000n, endNs: ahead * 1_000_000n + 5n }),
  ]);
  now = first + 2 * day;
  await store.write([makeSpan({ traceId })]);
  expect(await store.retire(retention)).toEqual([]);
  const { spans } = await store.outline(traceId, 10);
  expect(spans).toHaveLength(3);
  expect(Math.max(...spans.map(({ start }) => start))).toBe(51_840_000_000_000_000);
});
