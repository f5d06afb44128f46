import { join, resolve } from 'node:path';

/** Where things lie in the data directory. */
export type DataFolder = {
  readonly root: string;
  readonly cluster: string;
  readonly log: string;
  readonly lock: string;
  readonly databaseUrl: string;
  /** Inside the cluster, so that both appear in one rename. */
  readonly password: string;
};

export function locateDataFolder(dataDir: string): DataFolder {
  const root = resolve(dataDir);
  const cluster = join(root, 'postgres');
  return {
    root,
    cluster,
    log: join(root, 'postgres.log'),
    lock: join(root, 'postgres.lock'),
    databaseUrl: join(root, 'database-url'),
    password: join(cluster, 'hindsight-password'),
  };
}
