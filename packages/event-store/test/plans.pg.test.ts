import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type EventStore, openEventStore } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

// The hot statements, as Postgres runs them: auto_explain writes each plan where a client can read
// it. A plan that reads a whole table is a failure, however small the table is today.

let database: TestDatabase;
let store: EventStore;
const STREAMS = 300;

beforeAll(async () => {
  database = await createTestDatabase();
  store = openEventStore({ connectionString: database.url, poolSize: 2 });
  const event = { type: 'Planned', data: '{"n":1}', correlationId: 'c', actor: 'a' };
  for (let stream = 0; stream < STREAMS; stream += 10)
    await store.appendAll(
      Array.from({ length: 10 }, (_, index) => ({
        streamId: `plan-${stream + index}`,
        expectedVersion: 0,
        events: Array.from({ length: 20 }, () => event),
      })),
    );
  await store.append('rare-1', [event], { expectedVersion: 0 });
  await store.indexLog();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query('vacuum analyze');
  await client.end();
  await store.close();
  await explainEverything(database.url);
  collectNotices();
  store = openEventStore({ connectionString: database.url, poolSize: 2 });
});

afterAll(async () => {
  await store.close();
  await database.drop();
});

/** Every statement’s plan comes back to its client as a notice. */
async function explainEverything(url: string): Promise<void> {
  const settings = {
    session_preload_libraries: 'auto_explain',
    'auto_explain.log_min_duration': '0',
    'auto_explain.log_nested_statements': 'on',
    'auto_explain.log_level': 'notice',
    client_min_messages: 'notice',
  };
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const name = new URL(url).pathname.slice(1);
  for (const [key, value] of Object.entries(settings))
    await client.query(`alter database ${name} set ${key} = '${value}'`);
  await client.end();
}

const plans: string[] = [];

/** The store keeps its connections to itself; pg hands each one’s notices to this method. */
function collectNotices(): void {
  Reflect.set(pg.Client.prototype, '_handleNotice', ({ message }: { message?: string }) => {
    plans.push(message ?? '');
  });
}

async function plansOf(work: () => Promise<unknown>): Promise<string> {
  plans.length = 0;
  await work();
  return plans.join('\n');
}

/** A prepared statement gets a plan for all values after its fifth use; only the last one counts. */
async function oftenEnough(work: () => Promise<unknown>): Promise<void> {
  for (let turn = 0; turn < 14; turn += 1) await work();
  plans.length = 0;
  await work();
}

const noWholeTable = /Seq Scan on (events|streams|event_index|snapshots|stream_type_counts)/;

test.each<[string, () => Promise<unknown>, RegExp]>([
  [
    'append',
    () => store.append('plan-7', [{ type: 'P', data: '1' }], { expectedVersion: 'any' }),
    /streams_pkey[\s\S]*events_stream_version/,
  ],
  [
    'read a stream',
    () => store.readStream('plan-5', { fromVersion: 3, toVersion: 4 }),
    /events_stream_version/,
  ],
  [
    'read a stream backward',
    () => store.readStream('plan-5', { direction: 'backward', limit: 3 }),
    /Backward[\s\S]*events_stream_version/,
  ],
  [
    'read a history with its snapshot',
    () =>
      store.readHistory('plan-5', {
        toVersion: 5,
        snapshots: { aggregate: 'x', aggregateVersion: 1 },
      }),
    /snapshots_pkey/,
  ],
  [
    'read parts of streams, with the plan for all values',
    () =>
      oftenEnough(async () => {
        const parts = [3, 4, 5].map((n) => ({
          streamId: `plan-${n}`,
          afterVersion: 2,
          toVersion: 9,
        }));
        for await (const _ of store.readStreamParts({ parts })) break;
      }),
    /streams_pkey[\s\S]*events_stream_version[^\n]*\n\s*Index Cond: [^\n]*version/,
  ],
  [
    'walk a category, with the plan for all values',
    () => oftenEnough(() => store.walkCategory({ category: 'plan', asOf: 9_999, limit: 3 })),
    /streams_pkey[\s\S]*Backward[\s\S]*events_stream_version/,
  ],
  [
    'list the streams that changed, with the plan for all values',
    () => oftenEnough(() => store.listChangedStreams({ category: 'plan', after: 90, asOf: 99 })),
    /events_position/,
  ],
  [
    'read the facts of events, with the plan for all values',
    () => oftenEnough(() => store.readFacts([{ streamId: 'plan-7', version: 3 }])),
    /events_stream_version[^\n]*\n\s*Index Cond: [^\n]*version/,
  ],
  [
    'read who wrote a part of the log, with the plan for all values',
    () => oftenEnough(() => store.readWritten({ after: 90, upTo: 99, limit: 5 })),
    /Backward[\s\S]*events_position/,
  ],
  ['list categories', () => store.listCategories(), /events_position/],
  [
    'count activity',
    () => oftenEnough(() => store.countActivity({ firsts: [100, 120, 140], before: 160 })),
    /events_position/,
  ],
  [
    'count activity by a sample',
    () =>
      oftenEnough(() =>
        store.countActivity({ firsts: [100, 120], before: 160, mostExactly: 10, mostASlice: 5 }),
      ),
    /events_position/,
  ],
  ['read the log', () => store.readLog({ after: 100, limit: 10 }), /events_position/],
  [
    'read the log backward, with the plan for all values',
    () => oftenEnough(() => store.readLog({ limit: 10 })),
    /Backward[\s\S]*events_position/,
  ],
  ...(
    [
      ['category', { category: 'rare' }, 'event_index_category'],
      ['type', { type: 'Unheard' }, 'event_index_type'],
      ['actor', { actor: 'nobody' }, 'event_index_actor'],
      ['correlation', { correlationId: 'none' }, 'event_index_correlation'],
    ] as const
  ).map(([name, filter, index]): [string, () => Promise<unknown>, RegExp] => [
    `read the log of one ${name}, with the plan for all values`,
    () => oftenEnough(() => store.readLog({ after: 0, limit: 10, ...filter })),
    new RegExp(`${index}[^\\n]*\\n\\s*Index Cond: [^\\n]*ROW`),
  ]),
  [
    'find events by id',
    () => store.findEvents(['00000000-0000-0000-0000-000000000000']),
    /events_event_id/,
  ],
  [
    'turn a time into a version',
    () => store.versionAt('plan-5', '2020-01-01T00:00:00Z'),
    /events_stream_version/,
  ],
  [
    'turn a time into a position',
    () => store.positionAt('2020-01-01T00:00:00Z'),
    /events_position/,
  ],
  ['count the log', () => store.countLog({ buckets: 20 }), /events_position/],
  [
    'count a category of the log',
    () => store.countLog({ buckets: 20, category: 'plan' }),
    /event_index_category[^\n]*\n\s*Index Cond: [^\n]*ROW/,
  ],
  [
    'count what several filters leave',
    () => store.countLog({ buckets: 20, category: 'plan', type: 'Planned', actor: 'a' }),
    /event_index_actor[^\n]*\n\s*Index Cond: [^\n]*ROW/,
  ],
  [
    'read the event of an id',
    () => store.readLog({ eventId: '00000000-0000-0000-0000-000000000000' }),
    /events_event_id/,
  ],
  ['list streams by id', () => store.listStreams({ sort: 'id', limit: 5 }), /streams_pkey/],
  [
    'list a category by activity',
    () => store.listStreams({ category: 'rare', limit: 5 }),
    /event_index_category/,
  ],
  ['describe a stream', () => store.describeStream('plan-5'), /stream_type_counts_pkey/],
  ['list streams by activity', () => store.listStreams({ limit: 5 }), /events_position/],
])('to %s, Postgres uses its indexes', async (_, work, index) => {
  const plans = await plansOf(work);
  expect(plans).toMatch(index);
  expect(plans).not.toMatch(noWholeTable);
});

test('a follower reads by position', async () => {
  const abort = new AbortController();
  const plans = await plansOf(async () => {
    for await (const _ of store.follow({ after: 100, batchSize: 10, signal: abort.signal }))
      abort.abort();
  });
  expect(plans).toMatch(/events_position/);
  expect(plans).not.toMatch(noWholeTable);
});
