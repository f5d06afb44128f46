import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DataFolder } from './data-folder.ts';
import type { Binaries } from './find-binaries.ts';
import { LocalPostgresError } from './local-postgres-error.ts';

type UserIds = { readonly uid: number; readonly gid: number };

/**
 * As whom Postgres runs. It refuses to run as root, so root lends it another user who can reach
 * the binaries and the data, or else a user namespace in which root goes by another number. Nor
 * does initdb run as a user without a name, as containers have them: the namespace lends one.
 */
export type Identity = {
  readonly how: string;
  /** Who must own the cluster; undefined when it is simply us. */
  readonly owner: UserIds | undefined;
  readonly prefix: readonly string[];
};

const inNamespace = {
  how: 'user namespace',
  prefix: ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'],
};

export function chooseIdentity(binaries: Binaries, folder: DataFolder): Identity {
  const ourUid = process.getuid?.();
  if (ourUid !== 0) {
    refuseForeignCluster(folder, ourUid);
    if (ourUid === undefined || hasName(ourUid)) {
      return { how: 'plain user', owner: undefined, prefix: [] };
    }
    if (canUseNamespace(binaries)) return { ...inNamespace, owner: undefined };
    throw new LocalPostgresError(
      'no_identity',
      `Postgres asks for the name of its user, uid ${ourUid} has none on this machine, and user namespaces are not allowed here. Start as a user who has a name, give this one a line in /etc/passwd, or set DATABASE_URL.`,
    );
  }
  for (const ids of listCandidates(folder)) {
    if (canReach(ids, binaries, folder)) {
      return { how: `uid ${ids.uid}`, owner: ids, prefix: [] };
    }
  }
  if (canUseNamespace(binaries)) return { ...inNamespace, owner: { uid: 0, gid: 0 } };
  throw new LocalPostgresError(
    'no_identity',
    `Postgres does not run as root, no other user can reach ${folder.root}, and user namespaces are not allowed here. Start as an ordinary user, move the checkout where others may read it, or set DATABASE_URL.`,
  );
}

function canUseNamespace(binaries: Binaries): boolean {
  const [command = '', ...flags] = inNamespace.prefix;
  return spawnSync(command, [...flags, binaries.postgres, '--version'], { cwd: '/' }).status === 0;
}

function hasName(uid: number): boolean {
  const asked = spawnSync('id', ['-un', String(uid)]);
  return asked.error !== undefined || asked.status === 0;
}

function refuseForeignCluster(folder: DataFolder, ourUid: number | undefined): void {
  const owner = ownerOf(folder.cluster);
  if (ourUid !== undefined && owner !== undefined && owner.uid !== ourUid) {
    throw new LocalPostgresError(
      'foreign_cluster',
      `The database in ${folder.cluster} belongs to the user with uid ${owner.uid}. Start as that user (or as root), or set HINDSIGHT_DATA_DIR to another folder.`,
    );
  }
}

/** Whoever owns the cluster already comes first, so that it is not handed to and fro. */
function listCandidates(folder: DataFolder): UserIds[] {
  const owners = [ownerOf(folder.cluster), lookUpUser('postgres'), lookUpUser('nobody')];
  owners.push({ uid: 65534, gid: 65534 }, ownerOf(dirname(folder.root)));
  return owners.filter((ids) => ids !== undefined).filter((ids) => ids.uid !== 0);
}

function ownerOf(path: string): UserIds | undefined {
  if (!existsSync(path)) return undefined;
  const { uid, gid } = statSync(path);
  return { uid, gid };
}

function lookUpUser(name: string): UserIds | undefined {
  const uid = spawnSync('id', ['-u', name], { encoding: 'utf8' });
  const gid = spawnSync('id', ['-g', name], { encoding: 'utf8' });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function canReach(ids: UserIds, binaries: Binaries, folder: DataFolder): boolean {
  const as = { ...ids, cwd: '/' };
  return (
    spawnSync(binaries.postgres, ['--version'], as).status === 0 &&
    spawnSync('test', ['-x', folder.root], as).status === 0
  );
}
