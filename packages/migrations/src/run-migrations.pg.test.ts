import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { describeSchema } from './describe-schema.ts';
import { runMigrations } from './run-migrations.ts';

const name = `migrations_${process.pid}_${Date.now()}`;
const folder = mkdtempSync(join(tmpdir(), 'hindsight-migrations-'));
const migrations = { schema: 'mine', folder: pathToFileURL(`${folder}/`) };
let server = '';
let url = '';

async function ask(connectionString: string, sql: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  server = inject('testPostgres').url;
  await ask(server, `create database ${name}`);
  const own = new URL(server);
  own.pathname = `/${name}`;
  url = own.href;
  writeFileSync(
    join(folder, '0001-days.sql'),
    `create table mine.days (day date not null, note text collate "C") partition by range (day);
     create table mine.day_1 partition of mine.days for values from ('2026-01-01') to ('2026-01-02');
     create index days_note on mine.days (note);`,
  );
});
beforeEach(() => ask(url, 'drop schema if exists mine cascade'));
afterAll(async () => {
  await ask(server, `drop database ${name} with (force)`);
  rmSync(folder, { recursive: true });
});

test('of many that migrate at once one does it', async () => {
  const ran = await Promise.all([1, 2, 3, 4].map(() => runMigrations(url, migrations)));
  expect(ran.toSorted((one, other) => other.length - one.length)).toEqual([
    ['0001-days.sql'],
    [],
    [],
    [],
  ]);
});

test('a migration that fails leaves nothing behind, and the next try begins there', async () => {
  writeFileSync(join(folder, '0002-wrong.sql'), 'create table mine.half (); select 1/0;');
  await expect(runMigrations(url, migrations)).rejects.toMatchObject({ code: '22012' });
  writeFileSync(join(folder, '0002-wrong.sql'), 'create table mine.whole ();');
  expect(await runMigrations(url, migrations)).toEqual(['0002-wrong.sql']);
  rmSync(join(folder, '0002-wrong.sql'));
});

test('a schema is told with its partitioned tables, without their partitions', async () => {
  await runMigrations(url, migrations);
  expect(await describeSchema(url, 'mine')).toBe(`table mine.days partition by RANGE (day)
  day date not null
  note text collate "C"
  CREATE INDEX days_note ON ONLY mine.days USING btree (note)

table mine.migrations
  name text not null
  ran_at timestamp with time zone not null default now()
  constraint migrations_pkey PRIMARY KEY (name)
`);
});
