import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import { LocalPostgresError } from './local-postgres-error.ts';

const idBytes = 8;

/**
 * The number Postgres gave a cluster when it was made, the same wherever it is moved or copied to:
 * the beginning of its control file.
 */
export function readClusterId(folder: DataFolder): string {
  try {
    const control = readFileSync(join(folder.cluster, 'global', 'pg_control'));
    if (control.length >= idBytes) return control.toString('hex', 0, idBytes);
  } catch (error) {
    if (!isAway(error)) throw error;
  }
  throw new LocalPostgresError(
    'cluster_missing',
    `The database’s folder ${folder.cluster} is not there any more, or not whole. Put it back, or mount its volume again.`,
  );
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error)) return false;
  return error.code === 'ENOENT' || error.code === 'ENOTDIR';
}
