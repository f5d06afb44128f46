import type { DataFolder } from './data-folder.ts';
import { LocalPostgresError } from './local-postgres-error.ts';
import { readClusterId } from './read-cluster-id.ts';

/**
 * That the cluster is there and is the one we had. Only a first start may make one: an empty
 * database under the same path would be taken for the real one, whose folder may come back.
 */
export function checkKnownCluster(folder: DataFolder, knownId: string): void {
  if (readClusterId(folder) !== knownId) {
    throw new LocalPostgresError(
      'foreign_cluster',
      `${folder.cluster} holds another database than the one that ran here. Put that one back, or restart to go on with this one.`,
    );
  }
}
