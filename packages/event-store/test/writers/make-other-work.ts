import pg from 'pg';

/** The table that callers’ transactions write to besides the log. */
export async function makeOtherWork(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('create table other_work (id bigserial primary key, note text not null)');
  await client.end();
}
