import { fileURLToPath } from 'node:url';
import { startLocalPostgres } from '@hindsight/local-postgres';
import pg from 'pg';

export type BenchDatabase = {
  /** What the figures were measured on, for the report. */
  readonly about: string;
  create(name: string): Promise<string>;
  checkpoint(): Promise<void>;
  close(): Promise<void>;
};

const dataDir = fileURLToPath(new URL('../../../../.data/bench', import.meta.url));

/** `BENCH_DATABASE_URL`, or an embedded Postgres with the settings it ships with; fresh databases in it. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const given = process.env.BENCH_DATABASE_URL;
  const local = given === undefined ? await startLocalPostgres({ dataDir }) : null;
  const url = given ?? local?.url;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const created: string[] = [];
  return {
    about: await describe(admin),
    async create(name) {
      const database = `hindsight_bench_${name}_${process.pid}_${created.length}`;
      await admin.query(`create database ${database}`);
      // Else a user who has the name of a schema would make every table in there.
      await admin.query(`alter database ${database} set search_path = public`);
      created.push(database);
      const address = new URL(url ?? '');
      address.pathname = `/${database}`;
      return address.href;
    },
    async checkpoint() {
      await admin.query('checkpoint');
    },
    async close() {
      for (const database of created) await admin.query(`drop database ${database} with (force)`);
      await admin.end();
      await local?.stop();
    },
  };
}

async function describe(admin: pg.Client): Promise<string> {
  const { rows } = await admin.query<{ about: string }>(
    `select 'PostgreSQL ' || current_setting('server_version') || ', ' ||
       string_agg(name || '=' || current_setting(name), ' ' order by name) as about
     from pg_settings
     where name in ('fsync', 'synchronous_commit', 'full_page_writes', 'shared_buffers', 'max_wal_size', 'random_page_cost')`,
  );
  return rows[0]?.about ?? '';
}
