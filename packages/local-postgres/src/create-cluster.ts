import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Identity } from './choose-identity.ts';
import type { DataFolder } from './data-folder.ts';
import type { Binaries } from './find-binaries.ts';
import { LocalPostgresError } from './local-postgres-error.ts';
import { spawnAs } from './spawn-as.ts';

const majorVersion = '18';
const unfinished = 'postgres.init-';

type ClusterRequest = {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly throwaway: boolean;
};

/** Makes the cluster beside its place and renames it when complete: it is there wholly or not. */
export async function createCluster(request: ClusterRequest): Promise<void> {
  const { folder, identity, throwaway } = request;
  removeUnfinished(folder);
  const fresh = join(folder.root, `${unfinished}${randomBytes(6).toString('hex')}`);
  const passwordFile = `${fresh}.password`;
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  if (identity.owner !== undefined) {
    chownSync(fresh, identity.owner.uid, identity.owner.gid);
    chownSync(passwordFile, identity.owner.uid, identity.owner.gid);
  }
  await runInitdb(request, [
    `--pgdata=${fresh}`,
    '--username=hindsight',
    `--pwfile=${passwordFile}`,
    `--auth=${throwaway ? 'trust' : 'scram-sha-256'}`,
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    ...(throwaway ? ['--no-sync'] : []),
  ]);
  renameSync(passwordFile, join(fresh, 'hindsight-password'));
  renameSync(fresh, folder.cluster);
}

/** Whether a cluster is there already. It must be one, and of our major version. */
export function hasCluster(folder: DataFolder): boolean {
  const versionFile = join(folder.cluster, 'PG_VERSION');
  if (!existsSync(versionFile)) {
    if (!existsSync(folder.cluster) || readdirSync(folder.cluster).length === 0) return false;
    throw new LocalPostgresError(
      'foreign_cluster',
      `${folder.cluster} is not empty and holds no database. Move it away, or set HINDSIGHT_DATA_DIR to another folder.`,
    );
  }
  const version = readFileSync(versionFile, 'utf8').trim();
  if (version !== majorVersion) {
    throw new LocalPostgresError(
      'wrong_version',
      `The database in ${folder.cluster} is of Postgres ${version}, this is Postgres ${majorVersion}. Move that folder away, or set HINDSIGHT_DATA_DIR to another one.`,
    );
  }
  return true;
}

function removeUnfinished(folder: DataFolder): void {
  for (const name of readdirSync(folder.root)) {
    if (name.startsWith(unfinished)) {
      rmSync(join(folder.root, name), { recursive: true, force: true });
    }
  }
}

async function runInitdb(request: ClusterRequest, flags: readonly string[]): Promise<void> {
  const plan = spawnAs(request.identity, request.binaries.initdb, flags);
  const child = spawn(plan.command, plan.args, {
    ...plan.options,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = (errors + chunk.toString()).slice(-4000);
  });
  const outcome = await new Promise<string | undefined>((settle) => {
    child.once('error', (error) => settle(error.message));
    child.once('close', (code) => settle(code === 0 ? undefined : `exit code ${code}`));
  });
  if (outcome !== undefined) {
    removeUnfinished(request.folder);
    throw new LocalPostgresError(
      'initdb_failed',
      `The embedded database could not be created in ${request.folder.root} (${outcome}, as ${request.identity.how}). Is there space, and may it be written? ${errors.trim()}`,
    );
  }
}
