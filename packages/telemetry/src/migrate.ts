import { type Migrations, runMigrations } from '@hindsight/migrations';

export const migrations: Migrations = {
  schema: 'hindsight_traces',
  folder: new URL('../migrations/', import.meta.url),
};

/** Brings the traces’ schema to its newest form. Safe when several processes do it at once. */
export async function migrateTraces(connectionString: string): Promise<readonly string[]> {
  return runMigrations(connectionString, migrations);
}
