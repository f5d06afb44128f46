import { createTestDatabase, type TestDatabase } from '@hindsight/event-store/testing';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeSpan } from '../testing/make-span.ts';
import { openSpanStore } from './open-span-store.ts';
import type { SpanStore } from './span-store.ts';

// The hot statements as Postgres runs them: auto_explain tells each plan where a client can read it.

let database: TestDatabase;
let store: SpanStore;
const id = (n: number) => n.toString(16).padStart(32, '0');
const span = (n: number) => n.toString(16).padStart(16, '0');
const at = 1_772_546_531_190_000_000n;
const plans: string[] = [];

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

beforeAll(async () => {
  database = await createTestDatabase();
  let now = Date.parse('2026-03-03T10:00:00Z');
  store = openSpanStore({ connectionString: database.url, now: () => now });
  for (let day = 0; day < 4; day++) {
    const traces = Array.from({ length: 1_500 }, (_, n) => day * 1_500 + n);
    await store.write(
      traces.flatMap((n) => [
        makeSpan({ traceId: id(n), spanId: span(1), startNs: at + BigInt(n) }),
        makeSpan({
          traceId: id(n),
          spanId: span(2),
          startNs: at + BigInt(n),
          name: n % 500 === 0 ? 'rare' : 'event_store.append_events',
          attributes: [['hindsight.stream.id', `account-${n % 300}`]],
          links: n % 10 === 0 ? [{ traceId: id(n + 1), spanId: span(1), attributes: [] }] : [],
        }),
      ]),
    );
    now += 86_400_000;
  }
  await store.close();
  const name = new URL(database.url).pathname.slice(1);
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_analyze': 'on',
    'auto_explain.log_timing': 'off',
    'auto_explain.log_level': 'notice',
    client_min_messages: 'notice',
  };
  await run(database.url, [
    'vacuum analyze',
    ...Object.entries(settings).map(
      ([key, value]) => `alter database ${name} set ${key} = '${value}'`,
    ),
  ]);
  Reflect.set(pg.Client.prototype, '_handleNotice', ({ message }: { message?: string }) => {
    plans.push(message ?? '');
  });
  store = openSpanStore({ connectionString: database.url, now: () => now });
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

async function planOf(work: () => Promise<unknown>): Promise<string> {
  for (let turn = 0; turn < 7; turn++) await work(); // a prepared one gets a plan for all values
  plans.length = 0;
  await work();
  return plans.join('\n');
}

const list =
  (filter: Parameters<SpanStore['listTraces']>[0]['filter'], sort: 'recent' | 'slow') => () =>
    store.listTraces({ filter, sort, limit: 20 });
const everything = /Seq Scan on (?!unnest)|Bitmap Heap Scan on traces[^\n]*rows=[1-9]\d{3}/;

test.each<[string, () => Promise<unknown>, RegExp]>([
  ['list the newest', list({}, 'recent'), /Backward using traces_listed/],
  [
    'list the newest that say so',
    list({ beforeNs: at + 9_000n }, 'recent'),
    /Backward using traces_recent/,
  ],
  ['list the slowest', list({}, 'slow'), /Backward using traces_slow/],
  [
    'list from a time on',
    list({ fromNs: at + 5_900n }, 'recent'),
    /traces_recent[^\n]*\n\s*Index Cond/,
  ],
  ['list what is rare', list({ operation: 'rare' }, 'recent'), /traces_terms/],
  [
    'list a stream',
    list({ streamId: 'account-7' }, 'recent'),
    /spans_\d+_stream_id[\s\S]*traces_terms/,
  ],
  [
    'go on in the list',
    () =>
      store.listTraces({
        filter: {},
        sort: 'recent',
        limit: 20,
        after: { value: at + 3_000n, traceId: id(3_000) },
      }),
    /traces_listed[^\n]*\n\s*Index Cond: \(ROW/,
  ],
  [
    'find the first and the last',
    () => store.readExtent(),
    /traces_listed[\s\S]*traces_listed[\s\S]*traces_recent[\s\S]*traces_recent/,
  ],
  ['read a trace', () => store.outline(id(7), 100), /traces_pkey[\s\S]*spans_20260303_pkey/],
  ['read a span', () => store.readSpan({ traceId: id(7), spanId: span(1) }), /spans_20260303_pkey/],
  [
    'read links both ways',
    () => store.readLinks({ traceId: id(11), limit: 10 }),
    /links_20260303_pkey[\s\S]*links_20260303_linked_trace_id/,
  ],
  ['find traces', () => store.findTraces([id(3), id(4)]), /traces_pkey/],
  ['read many traces', () => store.outlineMany({ traceIds: [id(3)], limitEach: 9 }), /traces_pkey/],
  [
    'list claims',
    () =>
      store.listClaims({ kind: 'append', fromNs: at + 5_990n, beforeNs: at + 9_000n, limit: 9 }),
    /spans_20260306_start_ns/,
  ],
])('to %s, Postgres uses its indexes', async (_, work, index) => {
  const plan = await planOf(work);
  expect(plan).toMatch(index);
  expect(plan).not.toMatch(everything);
});

test('a trace is looked for in its own day only', async () => {
  expect(await planOf(() => store.outline(id(7), 100))).not.toMatch(/spans_2026030[456]/);
});

test('to write, Postgres uses its indexes', async () => {
  let n = 50_000;
  const plan = await planOf(() =>
    store.write([makeSpan({ traceId: id(7) }), makeSpan({ traceId: id(n++) })]),
  );
  expect(plan).toMatch(/traces_pkey/);
  expect(plan).not.toMatch(everything);
});
