import { setTimeout as sleep } from 'node:timers/promises';
import { connectKeeper, type Keeper } from './connect-keeper.ts';
import type { DataFolder } from './data-folder.ts';
import { identifyProcess, type Whose } from './identify-process.ts';
import { LocalPostgresError } from './local-postgres-error.ts';
import type { ReportEvent } from './local-postgres-event.ts';
import { disownPostmasterFile, readPostmasterFile } from './postmaster-file.ts';

const waitMs = 60_000;

export type RunningServer = {
  readonly keeper: Keeper;
  readonly pid: number;
  readonly port: number;
};

/**
 * A server of this cluster that is already there, left by a process that was killed or shared with
 * one that runs. When it is starting, recovering or stopping, waits until it answers or is gone.
 */
export async function findRunningServer(
  folder: DataFolder,
  password: string,
  report: ReportEvent,
): Promise<RunningServer | undefined> {
  const deadline = Date.now() + waitMs;
  let told = false;
  for (;;) {
    const found = readPostmasterFile(folder);
    if (found === undefined) return undefined;
    const whose = identifyProcess(found.pid, folder.cluster);
    if (whose === 'other') disownPostmasterFile(folder);
    if (whose === 'other' || whose === 'gone') return undefined;
    if (found.port !== undefined) {
      const keeper = await connectKeeper({ folder, port: found.port, password });
      if (keeper !== undefined) return { keeper, pid: found.pid, port: found.port };
    }
    if (!told) {
      told = true;
      const message = `the database (pid ${found.pid}) is there but does not answer yet`;
      report({ kind: 'waiting', message });
    }
    if (Date.now() > deadline) {
      throw new LocalPostgresError(
        'start_failed',
        `The database process ${found.pid} has not answered for ${waitMs / 1000} s. See ${folder.log}; ${adviseOn(whose, found.pid, folder)}`,
      );
    }
    await sleep(50);
  }
}

function adviseOn(whose: Whose, pid: number, folder: DataFolder): string {
  return whose === 'ours'
    ? `when it is stuck, end process ${pid} and start again.`
    : `this user may not see whether process ${pid} is the database. When it is not, remove ${folder.cluster}/postmaster.pid and start again.`;
}
