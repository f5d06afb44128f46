import type { Pool, PoolClient } from 'pg';

/** Reads of one moment: spans that come meanwhile are in none of them. */
export async function inSnapshot<Result>(
  pool: Pool,
  read: (client: PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect();
  let isWhole = false;
  try {
    await client.query('begin isolation level repeatable read read only');
    const result = await read(client);
    await client.query('commit');
    isWhole = true;
    return result;
  } finally {
    client.release(!isWhole);
  }
}
