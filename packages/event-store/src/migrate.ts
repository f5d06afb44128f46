import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

const folder = new URL('../migrations/', import.meta.url);
const LOCK = 4_400_001;

/** Brings the database to the newest schema. Safe when several processes do it at once. */
export async function migrate(connectionString: string): Promise<readonly string[]> {
  const client = new pg.Client({
    connectionString,
    application_name: 'hindsight migrate',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined); // a cut connection fails the query, it need not end the process
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await runMissing(client);
  } finally {
    await client.end();
  }
}

async function runMissing(client: pg.Client): Promise<readonly string[]> {
  await client.query('create schema if not exists hindsight');
  await client.query(
    'create table if not exists hindsight.migrations (name text primary key, ran_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ name: string }>('select name from hindsight.migrations');
  const done = new Set(rows.map((row) => row.name));
  const missing = migrationNames().filter((name) => !done.has(name));
  for (const name of missing) {
    await client.query('begin');
    await client.query(readFileSync(new URL(name, folder), 'utf8'));
    await client.query('insert into hindsight.migrations (name) values ($1)', [name]);
    await client.query('commit');
  }
  return missing;
}

function migrationNames(): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}
