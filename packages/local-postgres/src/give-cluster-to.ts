import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import type { Identity } from './choose-identity.ts';
import type { DataFolder } from './data-folder.ts';

/** Root may have to run it under another user than last time, when the checkout moved. */
export function giveClusterTo(identity: Identity, folder: DataFolder): void {
  if (identity.owner === undefined) return;
  const { uid, gid } = identity.owner;
  if (statSync(folder.cluster).uid === uid) return;
  spawnSync('chown', ['-R', `${uid}:${gid}`, folder.cluster]);
}
