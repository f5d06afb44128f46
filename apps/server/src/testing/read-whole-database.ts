import pg from 'pg';

/** Every table and sequence with its count and a checksum of its rows: the same when nothing was written. */
export async function readWholeDatabase(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(`
      select format('%I.%I', n.nspname, c.relname) as name
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'S') and n.nspname not in ('pg_catalog', 'information_schema')
        and n.nspname not like 'pg_toast%'
      order by 1`);
    const sums: Record<string, string> = {};
    for (const { name } of rows) {
      const read = await client.query<{ sum: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as sum
         from ${name} t`,
      );
      sums[name] = read.rows[0]?.sum ?? '';
    }
    return sums;
  } finally {
    await client.end();
  }
}
