import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { explainStatement, openEventStore, probeDepth, type StoreWatch } from '../src/index.ts';
import { createTestDatabase, type TestDatabase } from '../src/testing/index.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

function watchAll(plans: string[], names: unknown[]): StoreWatch {
  return {
    chooseSending: ({ name }) => (name === 'hindsight_append' ? 'explained' : 'as_is'),
    send: ({ name }, send) => {
      names.push(name);
      return send();
    },
    apart: (work) => work(),
    onPlan: (message) => plans.push(message),
    noteCaller: () => null,
    writeFor: (_, write) => write(),
  };
}

const event = { type: 'Noted', data: '1' };

test('one statement tells its plan, the ones before and after do not', async () => {
  const plans: string[] = [];
  const names: unknown[] = [];
  const watch = watchAll(plans, names);
  const store = openEventStore({ connectionString: database.url, watch });
  const append = (expectedVersion: 'none' | number) =>
    store.append('watched-1', [event], { expectedVersion });
  await append('none');
  await append(1);
  await append(2);
  await store.readStream('watched-1');
  await store.close();
  // The statement that asks for plans may tell its own.
  const told = plans.filter((plan) => !plan.includes('set_config'));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatch(/^duration: [\d.]+ ms {2}plan:\n\{[\s\S]*"Actual Total Time"/);
  expect(names.filter((name) => name === 'hindsight_append_one')).toHaveLength(2);
});

test('how deep a database can be looked into is found by trying', async () => {
  expect(await probeDepth(database.url)).toEqual({
    depth: 'auto_explain',
    reason: 'pg_tracing is not loaded in this database',
  });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const role = `poor_${Date.now()}`;
  await client.query(`create role ${role} login`);
  const poor = new URL(database.url);
  poor.username = role;
  const { depth, reason } = await probeDepth(poor.href);
  await client.query(`drop role ${role}`);
  await client.end();
  expect(depth).toBe('client');
  expect(reason).toMatch(
    /^auto_explain is loaded, but this user may not use it \(.*permission denied/,
  );
  const away = new URL(database.url);
  away.port = '1';
  expect((await probeDepth(away.href)).depth).toBe('client');
});

test('explaining writes nothing, even when it is given what writes', async () => {
  const text = `select hindsight_made_up($1)`;
  await expect(explainStatement(database.url, { text, values: ['x'] })).rejects.toThrow(
    /does not exist/,
  );
  const write = 'insert into hindsight.notes (name, value) values ($1, $2) returning name';
  await expect(explainStatement(database.url, { text: write, values: ['a', '1'] })).rejects.toThrow(
    /read-only transaction/,
  );
  const read = { text: 'select $1::text as x', values: ['wanted'] };
  const explained = await explainStatement(database.url, read);
  expect(explained).toMatchObject({ isMeasured: true, plan: { Plan: { 'Node Type': 'Result' } } });
});
