import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fragile } from '../testing/fragile.ts';
import { openTestApp, type TestApp } from '../testing/open-test-app.ts';
import { readJson } from '../testing/read-json.ts';

let app: TestApp;
let admin: pg.Client;

const touched = { type: 'Touched', data: '{}' };
const category = '/api/categories/fragile/truth';
const where = 'state.touched > 0';
const [streams, long] = [10, 4_000];
const patient = { timeout: 10_000 };
const idsOf = (lines: readonly Line[]) =>
  lines.filter(({ kind }) => kind === 'stream').map(({ streamId }) => streamId);

beforeAll(async () => {
  app = await openTestApp({
    aggregates: [fragile],
    configModule: new URL('../testing/fragile-config.ts', import.meta.url).pathname,
  });
  admin = new pg.Client({ connectionString: app.url });
  await admin.connect();
  const many = Array.from({ length: 1_000 }, () => touched);
  for (let n = 0; n < streams; n++) {
    for (let at = 0; at < long; at += 1_000)
      await app.store.append(`fragile-a${n}`, many, { expectedVersion: at });
  }
});
afterAll(async () => {
  await admin.end();
  await app.close();
});

type Line = { readonly kind: string; readonly [name: string]: unknown };

const parseLines = (text: string): readonly Line[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

async function askCategory(rule: string, query = ''): Promise<readonly Line[]> {
  return parseLines(await (await app.post(`${category}${query}`, { where: rule })).text());
}

/** Does something as soon as the first stream is told, while others are still asked. */
async function askAndThen(rule: string, act: () => Promise<void>): Promise<readonly Line[]> {
  const { body } = await app.post(category, { where: rule });
  let text = '';
  let hasActed = false;
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    if (hasActed || !text.includes('"kind":"stream"')) continue;
    hasActed = true;
    await act();
  }
  return parseLines(text);
}

const cutAll = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

test('a database lost in the middle of a category is said, and its cursor goes on', async () => {
  const list = `[${Array.from({ length: 12 }, (_, n) => n)}]`;
  const slow = `${where} && ${list}.all(a, ${list}.all(b, a + b >= 0))`;
  const lines = await askAndThen(slow, async () => {
    await admin.query('begin');
    await admin.query('lock table hindsight.events in access exclusive mode');
    const stuck = `select 1 from pg_stat_activity where datname = current_database()
      and application_name like 'hindsight truth%' and wait_event_type = 'Lock'`;
    await expect.poll(async () => (await admin.query(stuck)).rowCount, patient).toBeGreaterThan(0);
    await admin.query(cutAll);
    await admin.query('rollback');
  });
  const end = lines.at(-1);
  expect(end).toMatchObject({ kind: 'end', complete: false, stoppedBy: 'store' });

  const rest = await askCategory(slow, `?cursor=${encodeURIComponent(String(end?.cursor))}`);
  expect(rest.at(-1)).toMatchObject({ complete: true });
  const told = new Set(idsOf([...lines, ...rest]));
  expect(told.size).toBe(streams);
});

test('a thread that ends while it is asked is told, and the next question is answered', async () => {
  const events = [touched, { type: 'Broken', data: '{}' }];
  await app.store.append('fragile-z', events, { expectedVersion: 0 });
  const ask = (streamId: string) => app.post(`/api/streams/${streamId}/truth`, { where });

  const broken = await ask('fragile-z');
  expect(broken.status).toBe(200);
  expect(await readJson(broken)).toMatchObject({ complete: false, stoppedBy: 'crash' });

  const lines = await askCategory(where);
  const end = { kind: 'end', complete: false, stoppedBy: 'crash' };
  expect(lines.at(-1)).toMatchObject(end);

  const whole = { complete: true, evaluated: long };
  expect(await readJson(await ask('fragile-a1'))).toMatchObject(whole);
});
