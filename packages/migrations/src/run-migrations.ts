import { readdirSync, readFileSync } from 'node:fs';
import pg from 'pg';

export type Migrations = {
  /** Made when it is not there; keeps the list of what has run. */
  readonly schema: string;
  /** Of `.sql` files that run in the order of their names. */
  readonly folder: URL;
};

const LOCK = 4_400_001;

/** Brings a schema to its newest form. Safe when several processes do it at once. */
export async function runMigrations(
  connectionString: string,
  migrations: Migrations,
): Promise<readonly string[]> {
  const client = new pg.Client({
    connectionString,
    application_name: 'hindsight migrate',
    connectionTimeoutMillis: 10_000,
  });
  client.on('error', () => undefined); // a cut connection fails the query, it need not end the process
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    return await runMissing(client, migrations);
  } finally {
    await client.end();
  }
}

async function runMissing(client: pg.Client, migrations: Migrations): Promise<readonly string[]> {
  const schema = client.escapeIdentifier(migrations.schema);
  await client.query(`create schema if not exists ${schema}`);
  await client.query(
    `create table if not exists ${schema}.migrations (name text primary key, ran_at timestamptz not null default now())`,
  );
  const { rows } = await client.query<{ name: string }>(`select name from ${schema}.migrations`);
  const done = new Set(rows.map((row) => row.name));
  const missing = listNames(migrations.folder).filter((name) => !done.has(name));
  for (const name of missing) {
    await client.query('begin');
    await client.query(readFileSync(new URL(name, migrations.folder), 'utf8'));
    await client.query(`insert into ${schema}.migrations (name) values ($1)`, [name]);
    await client.query('commit');
  }
  return missing;
}

function listNames(folder: URL): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort();
}
