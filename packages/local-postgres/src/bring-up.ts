import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { checkKnownCluster } from './check-known-cluster.ts';
import { chooseIdentity } from './choose-identity.ts';
import type { Keeper } from './connect-keeper.ts';
import { createCluster, hasCluster } from './create-cluster.ts';
import type { DataFolder } from './data-folder.ts';
import type { Binaries } from './find-binaries.ts';
import { findFreePort } from './find-free-port.ts';
import { findRunningServer } from './find-running-server.ts';
import { holdStartLock } from './hold-start-lock.ts';
import { launchServer } from './launch-server.ts';
import { listSettings, type Settings } from './list-settings.ts';
import { LocalPostgresError } from './local-postgres-error.ts';
import type { ReportEvent } from './local-postgres-event.ts';
import { ownCluster } from './own-cluster.ts';
import { prepareDatabase } from './prepare-database.ts';
import { readClusterId } from './read-cluster-id.ts';

export type BringUpRequest = {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly throwaway: boolean;
  readonly settings: Settings;
  readonly report: ReportEvent;
  /** What its users already know: then this cluster runs again on this port, or nothing does. */
  readonly known?: Known | undefined;
};

export type Known = { readonly port: number; readonly clusterId: string };

export type Up = {
  readonly keeper: Keeper;
  readonly pid: number;
  readonly port: number;
  readonly url: string;
  readonly clusterId: string;
  readonly adopted: boolean;
  readonly how: string;
};

/** Whatever state the data directory is in: afterwards the database runs, and runs once. */
export async function bringUp(request: BringUpRequest): Promise<Up> {
  const { folder, report, known } = request;
  // Before anything is written: an empty mount point must stay empty.
  if (known === undefined) makeWritable(folder);
  else checkKnownCluster(folder, known.clusterId);
  return holdStartLock(folder.lock, report, async () => {
    if (known !== undefined) checkKnownCluster(folder, known.clusterId);
    const identity = chooseIdentity(request.binaries, folder);
    if (!hasCluster(folder) && known === undefined) {
      report({ kind: 'creating', message: `creating the database in ${folder.cluster}` });
      await createCluster({ ...request, identity });
    }
    const password = readFileSync(folder.password, 'utf8').trim();
    const running = await findRunningServer(folder, password, report);
    if (running !== undefined) {
      report({ kind: 'adopted', message: `the database runs already (pid ${running.pid})` });
      const url = await prepareDatabase(running.keeper, folder, {
        ...request,
        ...running,
        password,
      });
      return {
        ...running,
        url,
        clusterId: readClusterId(folder),
        adopted: true,
        how: identity.how,
      };
    }
    ownCluster(identity, folder);
    const port = known?.port ?? (await choosePort(folder));
    report({ kind: 'starting', message: `starting Postgres on port ${port} as ${identity.how}` });
    const settings = listSettings(request.throwaway, request.settings);
    const launch = { ...request, identity, port, password, settings };
    const launched = await launchServer(launch);
    const url = await prepareDatabase(launched.keeper, folder, { ...request, port, password });
    const how = identity.how;
    return { ...launched, port, url, clusterId: readClusterId(folder), adopted: false, how };
  });
}

function makeWritable(folder: DataFolder): void {
  try {
    mkdirSync(folder.root, { recursive: true });
    accessSync(folder.root, constants.W_OK);
  } catch (cause) {
    throw new LocalPostgresError(
      'not_writable',
      `The data folder ${folder.root} cannot be written. Make it writable, or set HINDSIGHT_DATA_DIR to another folder.`,
      cause,
    );
  }
}

async function choosePort(folder: DataFolder): Promise<number> {
  const last = existsSync(folder.databaseUrl)
    ? Number(/:(\d+)\/hindsight\s*$/.exec(readFileSync(folder.databaseUrl, 'utf8'))?.[1] ?? 0)
    : 0;
  const port = (last > 0 ? await findFreePort(last) : undefined) ?? (await findFreePort());
  if (port === undefined) {
    throw new LocalPostgresError('start_failed', 'No free port on 127.0.0.1 for the database.');
  }
  return port;
}
