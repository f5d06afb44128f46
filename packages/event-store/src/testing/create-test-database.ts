import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { inject } from 'vitest';
import './test-context.ts';

export type TestDatabase = {
  readonly url: string;
  /** Cuts all its connections and removes it. */
  drop(): Promise<void>;
};

/** A migrated, empty database of the caller’s own, cloned from the template of this test run. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { url, template } = inject('testPostgres');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await administer(url, (client) => clone(client, name, template));
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    url: own.href,
    drop: () =>
      administer(url, async (client) => {
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      }),
  };
}

async function administer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** A template in use by another clone cannot be cloned at that moment (55006). */
async function clone(client: pg.Client, name: string, template: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
      return;
    } catch (error) {
      const isBusy = error instanceof pg.DatabaseError && error.code === '55006';
      if (!isBusy || attempt === 200) throw error;
      await sleep(25);
    }
  }
}
