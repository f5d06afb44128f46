import { type Migrations, runMigrations } from '@hindsight/migrations';

export const migrations: Migrations = {
  schema: 'hindsight',
  folder: new URL('../migrations/', import.meta.url),
};

/** Brings the log’s schema to its newest form. Safe when several processes do it at once. */
export async function migrate(connectionString: string): Promise<readonly string[]> {
  return runMigrations(connectionString, migrations);
}
