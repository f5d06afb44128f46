import { spawnSync } from 'node:child_process';
import { chmodSync, statSync } from 'node:fs';
import type { Identity } from './choose-identity.ts';
import type { DataFolder } from './data-folder.ts';

/**
 * Postgres starts only on a cluster that is its user’s and closed to others. Root may have to run
 * it under another user than last time, when the checkout moved; a copy may have lost its mode.
 */
export function ownCluster(identity: Identity, folder: DataFolder): void {
  const { uid, mode } = statSync(folder.cluster);
  const owner = identity.owner;
  if (owner !== undefined && uid !== owner.uid) {
    spawnSync('chown', ['-R', `${owner.uid}:${owner.gid}`, folder.cluster]);
  }
  if ((mode & 0o077) !== 0) chmodSync(folder.cluster, 0o700);
}
