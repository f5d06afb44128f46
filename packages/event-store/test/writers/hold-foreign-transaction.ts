import pg from 'pg';

/**
 * A transaction with an id of its own, idle in another database of the cluster. It holds back
 * everything that waits for the oldest transaction; the log does not.
 */
export async function holdForeignTransaction(url: string): Promise<{ release(): Promise<void> }> {
  const other = new URL(url);
  other.pathname = '/postgres';
  const client = new pg.Client({ connectionString: other.href });
  await client.connect();
  await client.query('begin');
  await client.query('select pg_current_xact_id()');
  return {
    async release() {
      await client.query('rollback');
      await client.end();
    },
  };
}
