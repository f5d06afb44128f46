import { existsSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BringUpRequest, bringUp, type Up } from './bring-up.ts';
import { locateDataFolder } from './data-folder.ts';
import { findBinaries } from './find-binaries.ts';
import { holdStartLock } from './hold-start-lock.ts';
import type { Settings } from './list-settings.ts';
import type { ReportEvent } from './local-postgres-event.ts';
import { stopServer } from './stop-server.ts';

export type LocalPostgresOptions = {
  readonly dataDir: string;
  /** Postgres settings over ours, by name. */
  readonly settings?: Settings | undefined;
  /** For tests: no password, nothing survives a power cut, stops whoever else uses it. */
  readonly throwaway?: boolean | undefined;
  /** Whether a server that dies under us is started again; it is unless this is false. */
  readonly restart?: boolean | undefined;
  readonly onEvent?: ReportEvent | undefined;
};

export type LocalPostgres = {
  readonly url: string;
  readonly version: string;
  /** Whether it was running already. */
  readonly adopted: boolean;
  /** As whom it runs. */
  readonly how: string;
  /** The server’s process now; another one after a restart. */
  pid(): number;
  /** Close your own connections first: while any other is open, the database is left running. */
  stop(): Promise<{ readonly leftRunning: boolean }>;
};

/**
 * The embedded Postgres of a data directory: created, adopted or started, then watched. One idle
 * connection is held all the while; when it ends without our doing, the server is brought up again
 * on the same port, so that every pool that knows the URL recovers by itself. When its folder is
 * gone, it is waited for, never made anew.
 */
export async function startLocalPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
  const report = options.onEvent ?? (() => undefined);
  const request: BringUpRequest = {
    folder: locateDataFolder(options.dataDir),
    binaries: findBinaries(),
    throwaway: options.throwaway ?? false,
    settings: options.settings ?? {},
    report,
  };
  const first = await bringUp(request);
  let current = first;
  const stopping = new AbortController();
  let isLost = false;
  let recovery: Promise<void> = Promise.resolve();

  const watch = () => {
    const watched = current;
    const lose = () => {
      if (stopping.signal.aborted || options.restart === false || current !== watched || isLost)
        return;
      isLost = true;
      report({ kind: 'lost', message: `the database (pid ${watched.pid}) went away` });
      recovery = recover();
    };
    watched.keeper.once('end', lose);
    // It may have ended before we listened.
    watched.keeper.query('SELECT').catch(lose);
  };
  const recover = async () => {
    const known = { port: first.port, clusterId: first.clusterId };
    for (let waitMs = 100; !stopping.signal.aborted; waitMs = Math.min(waitMs * 2, 10_000)) {
      try {
        current = await bringUp({ ...request, known });
        isLost = false;
        watch();
        report({ kind: 'recovered', message: `the database runs again (pid ${current.pid})` });
        return;
      } catch (error) {
        report({ kind: 'restart_failed', message: String(error) });
        await sleep(waitMs, undefined, { ref: false, signal: stopping.signal }).catch(
          () => undefined,
        );
      }
    }
  };
  watch();

  return {
    url: first.url,
    version: await readVersion(first),
    adopted: first.adopted,
    how: first.how,
    pid: () => current.pid,
    stop: async () => {
      stopping.abort();
      await recovery;
      return stop(request, current);
    },
  };
}

async function readVersion(up: Up): Promise<string> {
  const result = await up.keeper.query<{ server_version: string }>('SHOW server_version');
  return result.rows[0]?.server_version ?? 'unknown';
}

async function stop(request: BringUpRequest, up: Up): Promise<{ leftRunning: boolean }> {
  const { folder, report } = request;
  if (!existsSync(folder.root)) {
    await up.keeper.end().catch(() => undefined);
    report({ kind: 'stopped', message: `the database is away with ${folder.root}` });
    return { leftRunning: false };
  }
  return holdStartLock(folder.lock, report, async () => {
    const leftRunning = !request.throwaway && (await isUsedByOthers(up));
    await up.keeper.end().catch(() => undefined);
    if (leftRunning) {
      const message = 'another Hindsight process uses the database, it is left running';
      report({ kind: 'left_running', message });
    } else {
      await stopServer(up.pid, folder, request.binaries);
      report({ kind: 'stopped', message: 'the database has stopped' });
    }
    return { leftRunning };
  });
}

/** Connections that were closed a moment ago take a moment to vanish. */
async function isUsedByOthers(up: Up): Promise<boolean> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    try {
      const result = await up.keeper.query(
        "SELECT FROM pg_stat_activity WHERE application_name LIKE 'hindsight%' AND pid <> pg_backend_pid()",
      );
      if (result.rowCount === 0) return false;
    } catch {
      return false;
    }
    await sleep(25);
  }
  return true;
}
