import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Identity } from './choose-identity.ts';
import { connectKeeper, type Keeper } from './connect-keeper.ts';
import type { DataFolder } from './data-folder.ts';
import type { Binaries } from './find-binaries.ts';
import { LocalPostgresError } from './local-postgres-error.ts';
import { spawnAs } from './spawn-as.ts';

const readyMs = 90_000;
const oldBackendsMs = 30_000;
const logLimitBytes = 20_000_000;

type LaunchRequest = {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly port: number;
  readonly password: string;
  readonly settings: readonly string[];
};

type Launched = { readonly keeper: Keeper; readonly pid: number };

/** Starts the server and waits until it answers. It outlives us: the next start adopts it. */
export async function launchServer(request: LaunchRequest): Promise<Launched> {
  const deadline = Date.now() + oldBackendsMs;
  for (;;) {
    const outcome = await tryLaunch(request);
    if (typeof outcome !== 'string') return outcome;
    // F0001: backends of a killed server still hold its memory; they go by themselves.
    if (!outcome.includes(' F0001 ') || Date.now() > deadline) {
      throw new LocalPostgresError(
        'start_failed',
        `The embedded database did not start. The end of ${request.folder.log} says:\n${outcome}`,
      );
    }
    await sleep(200);
  }
}

async function tryLaunch(request: LaunchRequest): Promise<Launched | string> {
  const { folder, port } = request;
  if (existsSync(folder.log) && statSync(folder.log).size > logLimitBytes) {
    renameSync(folder.log, `${folder.log}.old`);
  }
  const logFile = openSync(folder.log, 'a', 0o600);
  const logStart = statSync(folder.log).size;
  const plan = spawnAs(request.identity, request.binaries.postgres, [
    '-D',
    folder.cluster,
    '-p',
    String(port),
    ...request.settings,
  ]);
  const child = spawn(plan.command, plan.args, {
    ...plan.options,
    stdio: ['ignore', logFile, logFile],
    detached: true,
  });
  closeSync(logFile);
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure ??= `${readLogFrom(folder.log, logStart)}(it ended with ${signal ?? `exit code ${code}`})`;
  });
  child.unref();
  const deadline = Date.now() + readyMs;
  while (failure === undefined) {
    const keeper = await connectKeeper(request);
    if (keeper !== undefined) return { keeper, pid: child.pid ?? 0 };
    if (Date.now() > deadline) {
      child.kill('SIGQUIT');
      return `${readLogFrom(folder.log, logStart)}(not ready after ${readyMs / 1000} s)`;
    }
    await sleep(20);
  }
  return failure;
}

function readLogFrom(path: string, start: number): string {
  if (!existsSync(path)) return ''; // a server may end after its folder was removed
  return readFileSync(path).subarray(start).toString('utf8').slice(-3000);
}
