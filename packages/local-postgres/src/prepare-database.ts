import { chmodSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import type { Keeper } from './connect-keeper.ts';
import type { DataFolder } from './data-folder.ts';

type Place = { readonly port: number; readonly password: string; readonly throwaway: boolean };

/** Makes sure the database `hindsight` exists and notes its URL for psql and other tools. */
export async function prepareDatabase(
  keeper: Keeper,
  folder: DataFolder,
  place: Place,
): Promise<string> {
  const found = await keeper.query("SELECT FROM pg_database WHERE datname = 'hindsight'");
  if (found.rowCount === 0) await createDatabase(keeper);
  const secret = place.throwaway ? '' : `:${place.password}`;
  const url = `postgres://hindsight${secret}@127.0.0.1:${place.port}/hindsight`;
  writeFileSync(folder.databaseUrl, `${url}\n`, { mode: 0o600 });
  chmodSync(folder.databaseUrl, 0o600);
  return url;
}

async function createDatabase(keeper: Keeper): Promise<void> {
  try {
    await keeper.query('CREATE DATABASE hindsight');
  } catch (error) {
    const exists = error instanceof pg.DatabaseError && error.code === '42P04';
    if (!exists) throw error;
  }
}
