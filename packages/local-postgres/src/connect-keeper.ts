import { realpathSync } from 'node:fs';
import pg from 'pg';
import type { DataFolder } from './data-folder.ts';
import { LocalPostgresError } from './local-postgres-error.ts';

/** Our own connection, kept for as long as we use the database: others see by it that we do, and its end tells us that the server went. */
export type Keeper = pg.Client;

type KeeperRequest = {
  readonly folder: DataFolder;
  readonly port: number;
  readonly password: string;
};

/** Undefined when nobody answers there yet, or it is not the server of this cluster. */
export async function connectKeeper(request: KeeperRequest): Promise<Keeper | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port: request.port,
    user: 'hindsight',
    password: request.password,
    database: 'postgres',
    application_name: 'hindsight keeper',
    connectionTimeoutMillis: 5_000,
    query_timeout: 10_000,
    keepAlive: true,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    if (await servesCluster(client, request.folder)) return client;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') {
      throw new LocalPostgresError(
        'password_refused',
        `The database refuses the password in ${request.folder.password}. Restore that file, or move ${request.folder.cluster} away to begin anew.`,
        error,
      );
    }
  }
  await client.end().catch(() => undefined);
  return undefined;
}

async function servesCluster(client: Keeper, folder: DataFolder): Promise<boolean> {
  const result = await client.query<{ data_directory: string }>('SHOW data_directory');
  const directory = result.rows[0]?.data_directory ?? '';
  return realpathSync(directory) === realpathSync(folder.cluster);
}
